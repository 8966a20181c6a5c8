package dev.batchmonitor.function.rule;

import dev.batchmonitor.function.failure.Side;

/** How much an alert matters, for subscription filters; from the least to the most. */
public enum Severity {
    INFO,
    WARNING,
    ERROR,
    CRITICAL;

    /** What is assumed of a job that failed for good where no rule says otherwise. */
    public static Severity of(Side side) {
        return switch (side) {
            case DECISION -> INFO;
            case YOURS, AWS, CONFIGURATION, UNKNOWN -> ERROR;
        };
    }
}
