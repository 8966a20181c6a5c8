package dev.batchmonitor.function.metric;

import static dev.batchmonitor.function.metric.DimensionSet.BY_CAUSE;
import static dev.batchmonitor.function.metric.DimensionSet.BY_DEFINITION;
import static dev.batchmonitor.function.metric.DimensionSet.BY_EXIT_CODE;
import static dev.batchmonitor.function.metric.DimensionSet.BY_QUEUE;
import static dev.batchmonitor.function.metric.DimensionSet.OF_MONITOR;

import java.util.List;

/**
 * The metrics, with the dimension sets under which each is published. Every pair of metric and dimension values is
 * one paid metric, so a set stands here only where somebody would look at it.
 */
public enum MetricName {
    FAILED_JOBS("FailedJobs", Unit.COUNT, "jobs that failed for good", BY_QUEUE, BY_DEFINITION, BY_CAUSE, BY_EXIT_CODE),
    SUCCEEDED_JOBS("SucceededJobs", Unit.COUNT, "jobs that succeeded", BY_QUEUE, BY_DEFINITION),
    RECOVERED_JOBS("RecoveredJobs", Unit.COUNT, "jobs that succeeded after a failed attempt", BY_QUEUE, BY_DEFINITION),
    FAILED_ATTEMPTS(
            "FailedAttempts", Unit.COUNT, "attempts that failed", BY_QUEUE, BY_DEFINITION, BY_CAUSE, BY_EXIT_CODE),
    EXIT_CODE("ExitCode", Unit.NONE, "the exit code of each attempt, as a value", BY_QUEUE, BY_DEFINITION),
    ATTEMPTS("Attempts", Unit.COUNT, "the attempts that a finished job took", BY_QUEUE),
    JOB_DURATION(
            "JobDuration",
            Unit.MILLISECONDS,
            "from the first attempt's start to the job's end",
            BY_QUEUE,
            BY_DEFINITION),
    ATTEMPT_DURATION("AttemptDuration", Unit.MILLISECONDS, "from an attempt's start to its end", BY_QUEUE),
    QUEUE_TIME("QueueTime", Unit.MILLISECONDS, "from a job's creation to the first attempt's start", BY_QUEUE),
    BLOCKED_JOBS("BlockedJobs", Unit.COUNT, "jobs that block the head of their queue", BY_QUEUE, BY_CAUSE),
    INCIDENT_TABLE_ERRORS(
            "IncidentTableErrors", Unit.COUNT, "times the table of incidents could not be used", OF_MONITOR);

    private final String text;
    private final Unit unit;
    private final String description;
    private final List<DimensionSet> dimensionSets;

    MetricName(String text, Unit unit, String description, DimensionSet... dimensionSets) {
        this.text = text;
        this.unit = unit;
        this.description = description;
        this.dimensionSets = List.of(dimensionSets);
    }

    /** As CloudWatch shows it. */
    public String text() {
        return text;
    }

    public Unit unit() {
        return unit;
    }

    /** What a value of it is, for the documentation. */
    public String description() {
        return description;
    }

    public List<DimensionSet> dimensionSets() {
        return dimensionSets;
    }
}
