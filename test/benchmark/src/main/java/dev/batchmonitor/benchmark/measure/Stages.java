package dev.batchmonitor.benchmark.measure;

import dev.batchmonitor.function.StageBenchmark;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** The stages of the function by themselves, under JMH, compiled as the template has it. */
public final class Stages {
    /** The stage that the others are compared with: the bytes, token by token. */
    public static final String STREAMING_PARSE = "streamingParse";

    /** All of the function but AWS. */
    public static final String HANDLE = "handle";

    private static final String HEAP = "-Xmx435m";

    private Stages() {}

    /** What one event costs in a stage. */
    public record Result(String stage, double nanosPerEvent, double errorNanos, double bytesPerEvent) {}

    /**
     * Runs all of them.
     *
     * @param log gets what JMH prints
     */
    public static List<Result> all(Path log) {
        return run("\\.\\w+", 2, 4, log);
    }

    /** Runs, a short time, those of which goals speak. */
    public static List<Result> few(Path log) {
        return run("\\.(" + STREAMING_PARSE + "|" + HANDLE + ")", 1, 2, log);
    }

    private static List<Result> run(String stages, int forks, int iterations, Path log) {
        Options options = new OptionsBuilder()
                .include(Pattern.quote(StageBenchmark.class.getName()) + stages)
                .forks(forks)
                .warmupIterations(iterations)
                .measurementIterations(iterations)
                .warmupTime(TimeValue.seconds(1))
                .measurementTime(TimeValue.seconds(1))
                .jvmArgs("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", HEAP)
                .addProfiler(GCProfiler.class)
                .output(log.toString())
                .build();
        try {
            return new Runner(options).run().stream().map(Stages::result).toList();
        } catch (RunnerException e) {
            throw new IllegalStateException("JMH failed: see " + log, e);
        }
    }

    private static Result result(RunResult result) {
        String name = result.getParams().getBenchmark();
        return new Result(
                name.substring(name.lastIndexOf('.') + 1),
                result.getPrimaryResult().getScore(),
                result.getPrimaryResult().getScoreError(),
                Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"))
                        .getScore());
    }
}
