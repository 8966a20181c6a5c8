package dev.batchmonitor.reliability;

import dev.batchmonitor.local.aws.Fault;
import dev.batchmonitor.local.aws.Faults;

/** Which calls of an operation go wrong. */
enum FaultPattern {
    FIRST_CALL,
    EVERY_CALL,
    ONE_IN_THREE;

    /** With it one of the first two calls of each operation is struck, and the other is not; of BatchGetItem and SendMessage the first. */
    private static final long SEED = 1_154;

    Faults of(String operation, Fault fault) {
        return switch (this) {
            case FIRST_CALL -> Faults.first(1, operation, fault);
            case EVERY_CALL -> Faults.always(operation, fault);
            case ONE_IN_THREE -> Faults.oneIn(3, SEED, operation, fault);
        };
    }
}
