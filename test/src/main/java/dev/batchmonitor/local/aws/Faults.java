package dev.batchmonitor.local.aws;

import java.util.Optional;
import java.util.SplittableRandom;

/** Decides which calls go wrong. Called by several threads at once. */
@FunctionalInterface
public interface Faults {
    /**
     * The fault of one call.
     *
     * @param operation the operation in IAM's form: {@code sns:PublishBatch}
     * @param number 1 for the first call of this operation, 2 for the second, ...
     */
    Optional<Fault> on(String operation, int number);

    /** Nothing goes wrong. */
    static Faults none() {
        return (operation, number) -> Optional.empty();
    }

    /** The first calls of an operation go wrong. */
    static Faults first(int calls, String operation, Fault fault) {
        return (called, number) -> called.equals(operation) && number <= calls ? Optional.of(fault) : Optional.empty();
    }

    /** Every call of an operation goes wrong. */
    static Faults always(String operation, Fault fault) {
        return first(Integer.MAX_VALUE, operation, fault);
    }

    /** Only this one call of an operation goes wrong, 1 being its first. */
    static Faults nth(int call, String operation, Fault fault) {
        return (called, number) -> called.equals(operation) && number == call ? Optional.of(fault) : Optional.empty();
    }

    /**
     * One call in so many goes wrong, whatever its operation. Which ones depends on the seed alone, not on the order in
     * which calls of different operations come.
     */
    static Faults oneIn(int calls, long seed, Fault fault) {
        long start = new SplittableRandom(seed).nextLong();
        return (called, number) -> new SplittableRandom(start + 31L * called.hashCode() + number).nextInt(calls) == 0
                ? Optional.of(fault)
                : Optional.empty();
    }

    /** As {@link #oneIn(int, long, Fault)}, among the calls of one operation. */
    static Faults oneIn(int calls, long seed, String operation, Fault fault) {
        Faults any = oneIn(calls, seed, fault);
        return (called, number) -> called.equals(operation) ? any.on(called, number) : Optional.empty();
    }

    /** Where this decides nothing, the other does. */
    default Faults or(Faults other) {
        return (operation, number) -> on(operation, number).or(() -> other.on(operation, number));
    }
}
