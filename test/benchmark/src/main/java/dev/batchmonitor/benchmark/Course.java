package dev.batchmonitor.benchmark;

import dev.batchmonitor.benchmark.aws.AwsProcess;
import dev.batchmonitor.benchmark.aws.Certificate;
import dev.batchmonitor.benchmark.load.JobNumbers;
import dev.batchmonitor.benchmark.load.Workload;
import dev.batchmonitor.benchmark.measure.DefinitionGrowth;
import dev.batchmonitor.benchmark.measure.EventGrowth;
import dev.batchmonitor.benchmark.measure.Feed;
import dev.batchmonitor.benchmark.measure.FirstAnswer;
import dev.batchmonitor.benchmark.measure.Growth;
import dev.batchmonitor.benchmark.measure.SameWork;
import dev.batchmonitor.benchmark.measure.Sizes;
import dev.batchmonitor.benchmark.measure.Stages;
import dev.batchmonitor.benchmark.measure.Starts;
import dev.batchmonitor.benchmark.measure.Synthesis;
import dev.batchmonitor.benchmark.measure.Throughput;
import dev.batchmonitor.benchmark.result.Machine;
import dev.batchmonitor.benchmark.result.Results;
import dev.batchmonitor.benchmark.subject.Subjects;
import dev.batchmonitor.local.template.CloudAssembly;
import dev.batchmonitor.local.template.Environment;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** All measurements of a run, one after the other. */
final class Course {
    private static final int DEFINITIONS = 10;
    private static final int ONE_IN_FAILS = 10;
    private static final List<Integer> EVENT_NUMBERS = List.of(100, 1_000, 10_000, 100_000, 1_000_000);
    private static final List<Integer> DEFINITION_NUMBERS = List.of(10, 100, 1_000, 10_000);

    private final Path root;
    private final Path folder;
    private final Extent extent;
    private final PrintStream progress;
    private final Instant begin = Instant.now();
    private final Certificate certificate;
    private final Subjects subjects;

    /** @param folder a new one, for what is made on the way and what the functions print */
    Course(Path root, Path folder, Extent extent, PrintStream progress) throws IOException {
        this.root = root;
        this.folder = folder;
        this.extent = extent;
        this.progress = progress;
        certificate = Certificate.in(folder);
        subjects = Subjects.of(
                new CloudAssembly(assembly()).stack(Environment.DEFAULT),
                root.resolve("test/benchmark/naive/target/naive.zip"),
                folder);
    }

    Results run() throws IOException {
        Machine machine = Machine.here();
        progress.println(machine.text());
        SameWork sameWork = new SameWork(certificate, assembly(), log());
        say("the same work, whoever does it");
        List<SameWork.Result> work = sameWork.check(subjects);
        SameWork.Result allFailed = sameWork.allFailed(subjects);
        List<Starts.Result> starts = starts();
        List<Throughput.Result> throughput = throughput();
        List<Stages.Result> stages = stages();
        List<Growth> growth = extent == Extent.FULL ? growth() : List.of();
        List<Synthesis.Result> synthesis = extent == Extent.FULL ? synthesis() : List.of();
        return new Results(
                LocalDate.ofInstant(begin, ZoneOffset.UTC).toString(),
                Duration.between(begin, Instant.now()).toMinutes(),
                extent.rounds,
                machine,
                Sizes.of(subjects),
                work,
                allFailed,
                starts,
                throughput,
                stages,
                growth,
                synthesis);
    }

    private List<Starts.Result> starts() {
        say("starts");
        Workload workload = workload();
        Starts starts = new Starts(subjects, workload).main();
        try (AwsProcess aws = aws(workload)) {
            return (extent == Extent.FULL ? starts.others() : starts).run(new FirstAnswer(aws, log()), extent.rounds);
        }
    }

    private List<Throughput.Result> throughput() {
        say("events in batches");
        List<Feed> feeds = new ArrayList<>(Feed.main(subjects));
        if (extent == Extent.FULL) {
            feeds.addAll(Feed.others(subjects));
        }
        Workload workload = workload();
        try (AwsProcess aws = aws(workload)) {
            return new Throughput(aws, workload, new JobNumbers(workload), log()).run(feeds, extent.rounds);
        }
    }

    private List<Stages.Result> stages() {
        say("stages, under JMH");
        Path jmh = folder.resolve("jmh.log");
        return extent == Extent.FULL ? Stages.all(jmh) : Stages.few(jmh);
    }

    private List<Growth> growth() {
        say("more and more events, and definitions");
        Workload workload = workload();
        List<Growth> growth = new ArrayList<>();
        try (AwsProcess aws = aws(workload)) {
            growth.addAll(new EventGrowth(aws, workload, new JobNumbers(workload), log())
                    .run(subjects.ours(), EVENT_NUMBERS));
        }
        growth.addAll(new DefinitionGrowth(certificate, assembly(), log()).run(subjects.ours(), DEFINITION_NUMBERS));
        return growth;
    }

    private List<Synthesis.Result> synthesis() throws IOException {
        say("cdk synth");
        return new Synthesis(root, Files.createDirectories(folder.resolve("synth"))).run(extent.rounds);
    }

    private AwsProcess aws(Workload workload) {
        return AwsProcess.start(certificate, assembly(), workload);
    }

    private static Workload workload() {
        return Workload.ofNow(DEFINITIONS, ONE_IN_FAILS);
    }

    private Path assembly() {
        return root.resolve("test/target/cdk.out");
    }

    private Path log() {
        return folder.resolve("functions.log");
    }

    private void say(String what) {
        progress.printf("%4d s  %s%n", Duration.between(begin, Instant.now()).toSeconds(), what);
    }
}
