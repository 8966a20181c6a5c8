package dev.batchmonitor.cdk;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The metrics that the function publishes. */
enum JobMetric {
    FAILED_JOBS("FailedJobs", Aggregation.SUM, "JobDefinition", "Cause", "ExitCode"),
    SUCCEEDED_JOBS("SucceededJobs", Aggregation.SUM, "JobDefinition"),
    RECOVERED_JOBS("RecoveredJobs", Aggregation.SUM, "JobDefinition"),
    FAILED_ATTEMPTS("FailedAttempts", Aggregation.SUM, "JobDefinition", "Cause", "ExitCode"),
    BLOCKED_JOBS("BlockedJobs", Aggregation.SUM, "Cause"),
    EXIT_CODE("ExitCode", Aggregation.MAXIMUM, "JobDefinition"),
    ATTEMPTS("Attempts", Aggregation.AVERAGE),
    JOB_DURATION("JobDuration", Aggregation.AVERAGE, "JobDefinition"),
    ATTEMPT_DURATION("AttemptDuration", Aggregation.AVERAGE),
    QUEUE_TIME("QueueTime", Aggregation.AVERAGE),
    /** Of the monitor itself: it has no dimensions. */
    INCIDENT_TABLE_ERRORS("IncidentTableErrors", Aggregation.SUM);

    /** The dimension that every metric of jobs has. */
    static final String JOB_QUEUE = "JobQueue";

    private final String metricName;
    private final Aggregation aggregation;
    private final List<String> secondDimensions;

    JobMetric(String metricName, Aggregation aggregation, String... secondDimensions) {
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

    /** CloudWatch adds nothing up by itself: a metric exists for exactly the sets of dimensions it is published with. */
    boolean isPublishedWith(Set<String> dimensions) {
        return this == INCIDENT_TABLE_ERRORS ? dimensions.isEmpty() : isOfJobs(dimensions);
    }

    private boolean isOfJobs(Set<String> dimensions) {
        return dimensions.equals(Set.of(JOB_QUEUE))
                || secondDimensions.stream().anyMatch(second -> dimensions.equals(Set.of(JOB_QUEUE, second)));
    }

    String allowedDimensions() {
        if (this == INCIDENT_TABLE_ERRORS) {
            return "no dimension";
        }
        return secondDimensions.isEmpty()
                ? JOB_QUEUE + " alone"
                : JOB_QUEUE + " alone or together with " + String.join(" or ", secondDimensions);
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
