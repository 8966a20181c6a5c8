package dev.batchmonitor.function.rule;

import dev.batchmonitor.function.failure.Side;

/** How much an alert matters, for subscription filters; from the least to the most. */
public enum Severity {
    INFO,
    WARNING,
    ERROR,
    CRITICAL;

    /** What is assumed where no rule says otherwise. */
    public static Severity of(Side side) {
        return switch (side) {
            case DECISION -> INFO;
            case AWS_CAPACITY -> WARNING;
            case YOURS, CONFIGURATION -> ERROR;
        };
    }
}
