package dev.batchmonitor.function;

import dev.batchmonitor.function.alert.Console;
import dev.batchmonitor.function.alert.JobFailure;
import dev.batchmonitor.function.event.BatchEvent;
import dev.batchmonitor.function.failure.FailureRules;
import dev.batchmonitor.function.rule.Routing;
import java.util.List;

/** Alerts of failed jobs, for tests of what comes after assessment. */
public final class SampleFailures {
    private SampleFailures() {}

    static JobFailure of(String jobId) {
        return of(SampleEvents.stateChange(jobId, "FAILED", ""), Routing.DEFAULT);
    }

    /** The alert that the event of a job's failure leads to. */
    public static JobFailure of(String event, Routing routing) {
        BatchEvent.JobStateChange change = SampleEvents.decodedStateChange(event);
        return new JobFailure(
                change.job(),
                change.origin(),
                Console.OF_PARTITION,
                FailureRules.diagnose(change.job()),
                List.of(),
                routing);
    }

    static BatchEvent.JobStateChange change(String jobId) {
        return SampleEvents.decodedStateChange(SampleEvents.stateChange(jobId, "FAILED", ""));
    }
}
