package dev.batchmonitor.local.chain;

import dev.batchmonitor.local.aws.cloudwatch.TimestampWindow;
import dev.batchmonitor.local.function.RuntimeKind;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a chain differs from what the template says, and where it runs.
 *
 * @param log the file that gets what the function prints
 * @param settings environment variables of the function; they win over the template's
 * @param batchSize most messages of one invocation; null for the template's
 * @param endpoint another AWS-compatible server that answers the function's calls; null for the one in this JVM
 * @param window the metric timestamps that CloudWatch takes; any time by default, so that old events can be replayed
 * @param concurrency how many processes of the function work at the same time; 1 by default, which keeps the order
 * @param jobsFromEvents whether {@code DescribeJobs} answers from the events a job had; true by default
 * @param runtime the program that runs the handler
 * @param grace how much longer than its timeout an invocation may take on a busy workplace; none by default
 */
public record ChainOptions(
        Path log,
        Map<String, String> settings,
        @Nullable Integer batchSize,
        @Nullable URI endpoint,
        TimestampWindow window,
        int concurrency,
        boolean jobsFromEvents,
        RuntimeKind runtime,
        Duration grace) {
    /** Wide enough for events that are thousands of years apart: one with an odd time must not refuse the others. */
    private static final TimestampWindow ANY_TIME =
            new TimestampWindow(Duration.ofDays(3_652_500), Duration.ofDays(3_652_500));

    public ChainOptions {
        settings = Map.copyOf(settings);
    }

    /** Everything as in the template. */
    public static ChainOptions defaults(Path log) {
        return new ChainOptions(
                log, Map.of(), null, null, ANY_TIME, 1, true, RuntimeKind.ofThisMachine(), Duration.ZERO);
    }

    public ChainOptions withSettings(Map<String, String> variables) {
        return new ChainOptions(
                log, variables, batchSize, endpoint, window, concurrency, jobsFromEvents, runtime, grace);
    }

    /** Processes start as those of a function without SnapStart do, which is sooner: for tests that start many. */
    public ChainOptions withoutSnapStart() {
        Map<String, String> variables = new HashMap<>(settings);
        variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
        return withSettings(variables);
    }

    public ChainOptions withBatchSize(@Nullable Integer size) {
        return new ChainOptions(log, settings, size, endpoint, window, concurrency, jobsFromEvents, runtime, grace);
    }

    public ChainOptions withEndpoint(@Nullable URI server) {
        return new ChainOptions(log, settings, batchSize, server, window, concurrency, jobsFromEvents, runtime, grace);
    }

    public ChainOptions withWindow(TimestampWindow taken) {
        return new ChainOptions(log, settings, batchSize, endpoint, taken, concurrency, jobsFromEvents, runtime, grace);
    }

    public ChainOptions withConcurrency(int processes) {
        return new ChainOptions(log, settings, batchSize, endpoint, window, processes, jobsFromEvents, runtime, grace);
    }

    /** {@code DescribeJobs} knows only the jobs that are given to the chain, as if all others had expired. */
    public ChainOptions withoutJobsFromEvents() {
        return new ChainOptions(log, settings, batchSize, endpoint, window, concurrency, false, runtime, grace);
    }

    public ChainOptions withRuntime(RuntimeKind kind) {
        return new ChainOptions(log, settings, batchSize, endpoint, window, concurrency, jobsFromEvents, kind, grace);
    }

    public ChainOptions withGrace(Duration time) {
        return new ChainOptions(log, settings, batchSize, endpoint, window, concurrency, jobsFromEvents, runtime, time);
    }
}
