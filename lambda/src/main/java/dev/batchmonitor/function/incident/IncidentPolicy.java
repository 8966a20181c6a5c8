package dev.batchmonitor.function.incident;

import java.time.Duration;
import java.time.Instant;

/**
 * How failures are gathered.
 *
 * @param window how long failures of the same kind are one incident
 * @param recoveries whether it is told when a definition succeeds again
 */
public record IncidentPolicy(Duration window, ArrayAlerts arrays, boolean recoveries) {
    /** How long the events of an array's children may be behind that of the array. */
    static final Duration STRAGGLERS = Duration.ofMinutes(1);

    /** Whether the first failure of an incident is told of at once. */
    boolean announces(IncidentScope scope) {
        return scope.isTold() && (scope != IncidentScope.ARRAY || arrays != ArrayAlerts.SUMMARY);
    }

    /** How long after a failure the rest of its window is told. */
    Duration closing(Window window, Instant failure, IncidentScope scope) {
        if (scope.isOfOneJob()) {
            return this.window;
        }
        Duration left = Duration.between(failure, window.start().plus(this.window));
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(this.window) > 0 ? this.window : left;
    }
}
