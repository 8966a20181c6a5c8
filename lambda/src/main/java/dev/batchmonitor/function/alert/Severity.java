package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.failure.Side;

/** How much an alert matters, for subscription filters. */
public enum Severity {
    INFO,
    WARNING,
    ERROR;

    static Severity of(Side side) {
        return switch (side) {
            case DECISION -> INFO;
            case AWS_CAPACITY -> WARNING;
            case YOURS, CONFIGURATION -> ERROR;
        };
    }
}
