package dev.batchmonitor.function.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often Batch tries a job, and when it gives up before.
 *
 * @param attempts 1 where there is no strategy
 * @see <a href="https://docs.aws.amazon.com/batch/latest/APIReference/API_RetryStrategy.html">RetryStrategy</a>
 */
public record RetryStrategy(int attempts, List<Row> evaluateOnExit) {
    /** One attempt, whatever happens. */
    public static final RetryStrategy NONE = new RetryStrategy(1, List.of());

    /**
     * What Batch does after an attempt for which all the conditions given hold.
     *
     * @param action {@code RETRY} or {@code EXIT}, in any case
     */
    public record Row(
            @Nullable String onExitCode,
            @Nullable String onReason,
            @Nullable String onStatusReason,
            @Nullable String action) {}

    public RetryStrategy {
        attempts = Math.max(1, attempts);
        evaluateOnExit = List.copyOf(evaluateOnExit);
    }

    /** The strategy with that many attempts at least. */
    RetryStrategy atLeast(int made) {
        return made <= attempts ? this : new RetryStrategy(made, evaluateOnExit);
    }
}
