package dev.batchmonitor.function.metric;

import static dev.batchmonitor.function.metric.DimensionSet.BY_CAUSE;
import static dev.batchmonitor.function.metric.DimensionSet.BY_DEFINITION;
import static dev.batchmonitor.function.metric.DimensionSet.BY_EXIT_CODE;
import static dev.batchmonitor.function.metric.DimensionSet.BY_QUEUE;

import java.util.List;

/**
 * The metrics, with the dimension sets under which each is published. Every pair of metric and dimension values is
 * one paid metric, so a set stands here only where somebody would look at it.
 */
public enum MetricName {
    FAILED_JOBS("FailedJobs", Unit.COUNT, BY_QUEUE, BY_DEFINITION, BY_CAUSE, BY_EXIT_CODE),
    SUCCEEDED_JOBS("SucceededJobs", Unit.COUNT, BY_QUEUE, BY_DEFINITION),
    /** Jobs that succeeded after at least one failed attempt. */
    RECOVERED_JOBS("RecoveredJobs", Unit.COUNT, BY_QUEUE, BY_DEFINITION),
    FAILED_ATTEMPTS("FailedAttempts", Unit.COUNT, BY_QUEUE, BY_DEFINITION, BY_CAUSE, BY_EXIT_CODE),
    /** The exit code of each attempt, as a value. */
    EXIT_CODE("ExitCode", Unit.NONE, BY_QUEUE, BY_DEFINITION),
    /** The number of attempts that each finished job took. */
    ATTEMPTS("Attempts", Unit.COUNT, BY_QUEUE),
    /** From the start of a job's first attempt to its end. */
    JOB_DURATION("JobDuration", Unit.MILLISECONDS, BY_QUEUE, BY_DEFINITION),
    ATTEMPT_DURATION("AttemptDuration", Unit.MILLISECONDS, BY_QUEUE),
    /** From a job's creation to the start of its first attempt. */
    QUEUE_TIME("QueueTime", Unit.MILLISECONDS, BY_QUEUE),
    /** Jobs that block the head of their queue. */
    BLOCKED_JOBS("BlockedJobs", Unit.COUNT, BY_QUEUE, BY_CAUSE);

    private final String text;
    private final Unit unit;
    private final List<DimensionSet> dimensionSets;

    MetricName(String text, Unit unit, DimensionSet... dimensionSets) {
        this.text = text;
        this.unit = unit;
        this.dimensionSets = List.of(dimensionSets);
    }

    /** As CloudWatch shows it. */
    public String text() {
        return text;
    }

    public Unit unit() {
        return unit;
    }

    public List<DimensionSet> dimensionSets() {
        return dimensionSets;
    }
}
