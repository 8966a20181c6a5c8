package dev.batchmonitor.local.chain;

import dev.batchmonitor.local.aws.Fault;
import dev.batchmonitor.local.aws.Faults;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Faults that can change while the function runs; calls are counted anew with each change. */
final class FaultPlan implements Faults {
    private final Map<String, Integer> calls = new HashMap<>();
    private Faults faults = Faults.none();

    synchronized void set(Faults newFaults) {
        faults = newFaults;
        calls.clear();
    }

    /** @param ever the number of the call since the start, which nobody wants to know here */
    @Override
    public synchronized Optional<Fault> on(String operation, int ever) {
        return next(operation);
    }

    /** The fault of the next call of an operation. */
    synchronized Optional<Fault> next(String operation) {
        return faults.on(operation, calls.merge(operation, 1, Integer::sum));
    }
}
