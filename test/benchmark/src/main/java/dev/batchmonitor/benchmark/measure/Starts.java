package dev.batchmonitor.benchmark.measure;

import dev.batchmonitor.benchmark.load.JobNumbers;
import dev.batchmonitor.benchmark.load.SqsMessages;
import dev.batchmonitor.benchmark.load.Workload;
import dev.batchmonitor.benchmark.measure.FirstAnswer.Since;
import dev.batchmonitor.benchmark.subject.Names;
import dev.batchmonitor.benchmark.subject.Subject;
import dev.batchmonitor.benchmark.subject.Subjects;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Starts of all functions, in turns: each until its answer to a job that failed. */
public final class Starts {
    private final Subjects subjects;
    private final Workload workload;
    private final JobNumbers numbers;
    private final List<Kind> kinds = new ArrayList<>();

    private record Kind(Subject subject, Supplier<String> payloads, Since since) {}

    /**
     * What came of one way of starting.
     *
     * @param name of the function, and how it was started
     * @param wallMillis until the answer
     * @param cpuMillis of all its threads until then; in steps of 10
     * @param peakMegabytes the most memory that the process had in RAM
     */
    public record Result(String name, Series wallMillis, Series cpuMillis, Series peakMegabytes) {}

    public Starts(Subjects subjects, Workload workload) {
        this.subjects = subjects;
        this.workload = workload;
        this.numbers = new JobNumbers(workload);
    }

    /** Those of which goals speak. */
    public Starts main() {
        Subject three = subjects.oursWithThreeServices();
        kinds.add(new Kind(subjects.hello(), this::event, Since.START));
        kinds.add(new Kind(subjects.naive(), this::event, Since.START));
        add(three.withSnapStart(Names.OURS_THREE, false), Since.START);
        add(three.withSnapStart(Names.OURS_RESTORED_THREE, true), Since.SNAPSHOT);
        return this;
    }

    /** Those on which choices rest. */
    public Starts others() {
        Subject ours = subjects.ours();
        Subject three = subjects.oursWithThreeServices();
        add(ours.withSnapStart(Names.OURS, false), Since.START);
        add(
                three.withSnapStart(Names.OURS_UNSHRUNK, false).withCode(Names.OURS_UNSHRUNK, subjects.unshrunk()),
                Since.START);
        add(ours.withSnapStart(Names.OURS_RESTORED, true), Since.SNAPSHOT);
        add(
                ours.with(Names.OURS_RESTORED_UNREHEARSED, Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand")),
                Since.SNAPSHOT);
        add(subjects.oursWithBothCompilers(Names.OURS_RESTORED_BOTH_COMPILERS), Since.SNAPSHOT);
        add(ours.withSnapStart(Names.OURS_WARM, true), Since.WARM);
        return this;
    }

    private void add(Subject subject, Since since) {
        kinds.add(new Kind(subject, this::message, since));
    }

    private String event() {
        return workload.event(numbers.takeFailure());
    }

    private String message() {
        return new SqsMessages(workload).batch(numbers.takeFailure(), 1);
    }

    /** Runs them in turns; a round before the first warms what stands in for AWS. */
    public List<Result> run(FirstAnswer answers, int rounds) {
        Map<String, List<FirstAnswer.Figures>> figures = new LinkedHashMap<>();
        for (int round = -1; round < rounds; round++) {
            for (Kind kind : kinds) {
                FirstAnswer.Figures start = answers.of(kind.subject(), kind.payloads(), kind.since());
                if (round >= 0) {
                    figures.computeIfAbsent(kind.subject().name(), name -> new ArrayList<>())
                            .add(start);
                }
            }
        }
        return figures.entrySet().stream()
                .map(entry -> result(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Result result(String name, List<FirstAnswer.Figures> starts) {
        return new Result(
                name,
                Series.of(starts, FirstAnswer.Figures::wallMillis),
                Series.of(starts, FirstAnswer.Figures::cpuMillis),
                Series.of(starts, FirstAnswer.Figures::peakMegabytes));
    }
}
