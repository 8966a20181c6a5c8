package dev.batchmonitor.local.aws;

import java.util.Optional;

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

    /** Where this decides nothing, the other does. */
    default Faults or(Faults other) {
        return (operation, number) -> on(operation, number).or(() -> other.on(operation, number));
    }
}
