package dev.batchmonitor.reliability;

import dev.batchmonitor.local.aws.Faults;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** One call that goes wrong in one way. */
record FaultCase(ServiceCall call, FaultKind kind, FaultPattern pattern) {
    static List<FaultCase> all() {
        return Arrays.stream(ServiceCall.values())
                .flatMap(call -> Arrays.stream(FaultKind.values()).flatMap(kind -> cases(call, kind)))
                .toList();
    }

    private static Stream<FaultCase> cases(ServiceCall call, FaultKind kind) {
        return Arrays.stream(FaultPattern.values()).map(pattern -> new FaultCase(call, kind, pattern));
    }

    Faults faults() {
        return pattern.of(call.operation(), kind.of(call));
    }

    /** Whether an event may end in the dead-letter queue: nothing else is left to be done with it. */
    boolean mayGiveUp() {
        return call.isEssential() && pattern != FaultPattern.FIRST_CALL && kind != FaultKind.SLOW;
    }

    /** Whether a message may be told twice: what the function does not know it cannot take into account. */
    boolean mayRepeat() {
        return call.isOfTheTable() || (call == ServiceCall.PUBLISH_BATCH && kind.isDone());
    }

    /** Whether something may be counted twice in metrics. */
    boolean mayMeasureTwice() {
        return call == ServiceCall.PUT_METRIC_DATA && kind.isDone();
    }

    /** How long it takes, roughly: the longest should begin first. */
    int effort() {
        int calls = pattern == FaultPattern.EVERY_CALL ? 4 : 1;
        return calls * (call.isEssential() ? 3 : 1) * (kind.waits() ? 3 : kind == FaultKind.SLOW ? 2 : 1);
    }

    @Override
    public String toString() {
        return call.operation() + ": " + kind.title() + ", " + pattern;
    }
}
