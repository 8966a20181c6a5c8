package dev.batchmonitor.benchmark.measure;

import dev.batchmonitor.benchmark.aws.AwsProcess;
import dev.batchmonitor.benchmark.aws.Certificate;
import dev.batchmonitor.benchmark.aws.Work;
import dev.batchmonitor.benchmark.load.SqsMessages;
import dev.batchmonitor.benchmark.load.Workload;
import dev.batchmonitor.benchmark.subject.Names;
import dev.batchmonitor.benchmark.subject.Subject;
import dev.batchmonitor.benchmark.subject.Subjects;
import dev.batchmonitor.local.function.FunctionHost;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Without it no ratio means anything: the same jobs counted and the same failures told, whoever does it. */
public record SameWork(Certificate certificate, Path cloudAssembly, Path log) {
    private static final int EVENTS = 100;
    private static final int LARGE = 1_000;
    private static final int DEFINITIONS = 10;
    private static final int ONE_IN_FAILS = 10;

    /**
     * What a function did.
     *
     * @param events that it was given
     */
    public record Result(String name, int events, Work work) {}

    /**
     * Gives the same jobs to each.
     *
     * @throws IllegalStateException if one counted or told anything else than what the events say
     */
    public List<Result> check(Subjects subjects) {
        Workload workload = Workload.ofNow(DEFINITIONS, ONE_IN_FAILS);
        List<Result> results = List.of(
                run(subjects.naive(), workload, false, EVENTS),
                run(subjects.naiveQueue(), workload, true, EVENTS),
                run(subjects.oursWithThreeServices(), workload, true, EVENTS));
        for (Result result : results) {
            Work work = result.work();
            int failures = EVENTS / ONE_IN_FAILS;
            if (work.failed() != failures || work.succeeded() != EVENTS - failures || work.messages() != failures) {
                throw new IllegalStateException(result.name() + " did other work than asked for: " + result
                        + "; expected " + failures + " failures counted and told, and all others as successes");
            }
        }
        return results;
    }

    /** A batch in which every job failed: the most calls that one can take. */
    public Result allFailed(Subjects subjects) {
        return run(
                subjects.oursWithThreeServices().with(Names.OURS_ALL_FAILED, Map.of()),
                Workload.ofNow(DEFINITIONS, 1),
                true,
                LARGE);
    }

    private Result run(Subject subject, Workload workload, boolean batch, int events) {
        try (AwsProcess aws = AwsProcess.start(certificate, cloudAssembly, workload);
                FunctionHost host = subject.host(aws, log)) {
            if (batch) {
                Answers.of(host, new SqsMessages(workload).batch(0, events));
            } else {
                for (int number = 0; number < events; number++) {
                    Answers.of(host, workload.event(number));
                }
            }
            return new Result(subject.name(), events, aws.work());
        }
    }
}
