package dev.batchmonitor.function.job;

import org.jspecify.annotations.Nullable;

/**
 * How an attempt ended, in the three terms in which Batch itself matches failures for its retry strategies.
 *
 * @see <a href="https://docs.aws.amazon.com/batch/latest/APIReference/API_EvaluateOnExit.html">EvaluateOnExit</a>
 */
public record JobExit(
        @Nullable Integer exitCode,
        @Nullable String reason,
        @Nullable String statusReason) {
    public static final JobExit UNKNOWN = new JobExit(null, null, null);
}
