package dev.batchmonitor.function.failure;

import static dev.batchmonitor.function.failure.FailureCause.HOST_TERMINATED;
import static dev.batchmonitor.function.failure.FailureCause.POD_EVICTED;
import static dev.batchmonitor.function.failure.FailureCause.PREEMPTED;
import static dev.batchmonitor.function.failure.FailureCause.SPOT_INTERRUPTION;
import static dev.batchmonitor.function.failure.GuidanceRow.on;
import static dev.batchmonitor.function.failure.GuidanceRow.retried;

import java.util.List;

/** What is said where capacity was taken away: that depends on whether the job may be tried again. */
final class CapacityGuidance {
    private static final String AGAIN = "Nothing: Batch tries it again. If it happens often, ";

    static final List<GuidanceRow> ROWS = List.of(
            retried(HOST_TERMINATED).advise(AGAIN + "use On-Demand capacity."),
            onlyAttempt(HOST_TERMINATED)
                    .advise("Give the job more attempts (up to 10), with a rule that retries on onStatusReason"
                            + " \"Host EC2*\", or use On-Demand capacity."),
            outOfAttempts(HOST_TERMINATED)
                    .advise(
                            "Allow more attempts (up to 10), let the job go on from a checkpoint, or use On-Demand capacity."),
            retried(SPOT_INTERRUPTION).advise(AGAIN + "use Fargate instead of Fargate Spot."),
            onlyAttempt(SPOT_INTERRUPTION)
                    .advise("Give the job more attempts (up to 10), with a rule that retries on onStatusReason"
                            + " \"Your Spot Task was interrupted*\", or use Fargate instead of Fargate Spot."),
            outOfAttempts(SPOT_INTERRUPTION)
                    .advise("Allow more attempts (up to 10), let the job go on from a checkpoint, or use Fargate"
                            + " instead of Fargate Spot."),
            retried(PREEMPTED).advise(AGAIN + "give its quota share more capacity of its own."),
            retried(POD_EVICTED).advise(AGAIN + "give the pod resource requests that match what it uses."));

    private CapacityGuidance() {}

    private static GuidanceRow.Case onlyAttempt(FailureCause cause) {
        return on(cause, "the job has one attempt", Circumstances::isOnlyAttempt);
    }

    private static GuidanceRow.Case outOfAttempts(FailureCause cause) {
        return on(cause, "all attempts are used up", Circumstances::isOutOfAttempts);
    }
}
