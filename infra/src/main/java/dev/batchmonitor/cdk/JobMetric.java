package dev.batchmonitor.cdk;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The metrics that a monitor publishes, by job queue and by some of the {@link MetricDimension dimensions}.
 *
 * @see JobMetrics
 */
public enum JobMetric {
    /** Jobs that ended as FAILED. By job definition, cause and exit code. */
    FAILED_JOBS(
            "FailedJobs",
            Aggregation.SUM,
            MetricDimension.JOB_DEFINITION,
            MetricDimension.CAUSE,
            MetricDimension.EXIT_CODE),

    /** Jobs that ended as SUCCEEDED. By job definition. */
    SUCCEEDED_JOBS("SucceededJobs", Aggregation.SUM, MetricDimension.JOB_DEFINITION),

    /** Jobs that SUCCEEDED after at least one failed attempt. By job definition. */
    RECOVERED_JOBS("RecoveredJobs", Aggregation.SUM, MetricDimension.JOB_DEFINITION),

    /** Attempts that failed, those included that were followed by another. By job definition, cause and exit code. */
    FAILED_ATTEMPTS(
            "FailedAttempts",
            Aggregation.SUM,
            MetricDimension.JOB_DEFINITION,
            MetricDimension.CAUSE,
            MetricDimension.EXIT_CODE),

    /** Jobs that blocked the head of their job queue. By cause. */
    BLOCKED_JOBS("BlockedJobs", Aggregation.SUM, MetricDimension.CAUSE),

    /** Exit codes of the attempts. By job definition. */
    EXIT_CODE("ExitCode", Aggregation.MAXIMUM, MetricDimension.JOB_DEFINITION),

    /** Attempts that a finished job took. */
    ATTEMPTS("Attempts", Aggregation.AVERAGE),

    /** Milliseconds from the start of a job's first attempt to its end. By job definition. */
    JOB_DURATION("JobDuration", Aggregation.AVERAGE, MetricDimension.JOB_DEFINITION),

    /** Milliseconds from the start of an attempt to its end. */
    ATTEMPT_DURATION("AttemptDuration", Aggregation.AVERAGE),

    /** Milliseconds from the creation of a job to the start of its first attempt. */
    QUEUE_TIME("QueueTime", Aggregation.AVERAGE),

    /** Times the table of incidents could not be used: of the monitor itself, without dimensions. */
    INCIDENT_TABLE_ERRORS("IncidentTableErrors", Aggregation.SUM);

    /** The dimension that every metric of jobs has. */
    static final String JOB_QUEUE = "JobQueue";

    private final String metricName;
    private final Aggregation aggregation;
    private final List<MetricDimension> secondDimensions;

    JobMetric(String metricName, Aggregation aggregation, MetricDimension... secondDimensions) {
        this.metricName = metricName;
        this.aggregation = aggregation;
        this.secondDimensions = List.of(secondDimensions);
    }

    /** A metric that tells job queues apart. */
    static JobMetric ofJobs(String metricName) {
        JobMetric metric = of(metricName);
        if (metric == INCIDENT_TABLE_ERRORS) {
            throw new IllegalArgumentException("'metricName' must be that of a metric of jobs, got: '" + metricName
                    + "', which is of the monitor itself; use metricIncidentTableErrors()");
        }
        return metric;
    }

    static JobMetric of(String metricName) {
        return Arrays.stream(values())
                .filter(metric -> metric.metricName.equals(metricName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'metricName' must be one of " + names() + ", got: '" + metricName + "'"));
    }

    private static String names() {
        return Arrays.stream(values()).map(metric -> metric.metricName).collect(Collectors.joining(", "));
    }

    String metricName() {
        return metricName;
    }

    String statistic() {
        return aggregation.statistic;
    }

    /** What it is published by, each together with the job queue. */
    List<MetricDimension> secondDimensions() {
        return secondDimensions;
    }

    /** A query over all job queues. A search could not be used in an alarm. */
    String query(String namespace) {
        return "SELECT " + aggregation.function + "(" + metricName + ") FROM SCHEMA(\"" + namespace + "\", " + JOB_QUEUE
                + ")";
    }

    private enum Aggregation {
        SUM("Sum", "SUM"),
        AVERAGE("Average", "AVG"),
        MAXIMUM("Maximum", "MAX");

        private final String statistic;
        private final String function;

        Aggregation(String statistic, String function) {
            this.statistic = statistic;
            this.function = function;
        }
    }
}
