package dev.batchmonitor.reliability;

import dev.batchmonitor.local.aws.Fault;
import dev.batchmonitor.local.aws.Faults;
import dev.batchmonitor.local.chain.LocalChain;
import dev.batchmonitor.test.IncidentFigures;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What came of a case.
 *
 * @param struck how many calls went wrong
 * @param during what was told and measured, and what was given up, while the fault lasted
 * @param after the same in the end, when the fault was over and the dead-letter queue had been redriven
 */
record FaultRun(FaultCase tried, int struck, IncidentFigures during, IncidentFigures after) {
    /** The first calls of a process take longest, and should not run into a limit of time that is meant for a fault. */
    static void warmUp(LocalChain chain) {
        FaultStory.tell(chain);
        chain.drain();
    }

    static FaultRun of(FaultCase tried, LocalChain chain) {
        AtomicInteger struck = new AtomicInteger();
        chain.reset();
        chain.setFaults(counted(tried.faults(), struck));
        FaultStory.tell(chain);
        chain.drain();
        IncidentFigures during = IncidentFigures.of(chain.outcome());
        chain.setFaults(Faults.none());
        chain.redrive();
        chain.drain();
        return new FaultRun(tried, struck.get(), during, IncidentFigures.of(chain.outcome()));
    }

    /** Messages that told of a job which had been told of before. */
    long repeated() {
        return Mentions.in(after).repeated();
    }

    /** Jobs that metrics count more often than there are. */
    long measuredTwice() {
        double all = after.sum("FailedJobs") + after.sum("SucceededJobs");
        return Math.round(all) - FaultStory.events().size();
    }

    private static Faults counted(Faults faults, AtomicInteger struck) {
        return (operation, number) -> {
            Optional<Fault> fault = faults.on(operation, number);
            fault.ifPresent(strikes -> struck.incrementAndGet());
            return fault;
        };
    }
}
