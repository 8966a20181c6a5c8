package dev.batchmonitor.benchmark.measure;

import dev.batchmonitor.benchmark.aws.AwsProcess;
import dev.batchmonitor.benchmark.subject.Subject;
import dev.batchmonitor.local.function.FunctionHost;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Starts a function in a process of its own and waits for an answer.
 *
 * @param log what the functions print
 */
public record FirstAnswer(AwsProcess aws, Path log) {
    /** Until the compiler has done what is left to it; a snapshot is not taken at once either. */
    private static final long QUIET_MILLIS = 1_000;

    private static final int UNTIL_WARM = 100;

    /** What an answer cost. */
    record Figures(double wallMillis, double cpuMillis, double peakMegabytes) {}

    /** From when on time is taken. */
    enum Since {
        /** The start of the process. */
        START,
        /**
         * The moment at which the process is as a snapshot has it: initialised, with its hooks before the snapshot run. What
         * AWS Lambda needs to bring a snapshot back into memory is not in it.
         */
        SNAPSHOT,
        /** The hundredth answer. */
        WARM
    }

    Figures of(Subject subject, Supplier<String> payloads, Since since) {
        try (FunctionHost host = subject.host(aws, log)) {
            if (since != Since.START) {
                host.prepare();
                Pause.millis(QUIET_MILLIS);
            }
            for (int i = 0; since == Since.WARM && i < UNTIL_WARM; i++) {
                Answers.of(host, payloads.get());
            }
            return answer(
                    host,
                    payloads.get(),
                    since == Since.START ? 0 : ProcessFigures.of(host).cpuMillis());
        }
    }

    private static Figures answer(FunctionHost host, String payload, double cpuBefore) {
        long begin = System.nanoTime();
        Answers.of(host, payload);
        double wallMillis = (System.nanoTime() - begin) / 1e6;
        ProcessFigures figures = ProcessFigures.of(host);
        return new Figures(wallMillis, figures.cpuMillis() - cpuBefore, figures.peakMegabytes());
    }
}
