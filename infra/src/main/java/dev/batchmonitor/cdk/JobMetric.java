package dev.batchmonitor.cdk;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The metrics that the function publishes, with the statistic that makes sense of each and its name in a query. */
enum JobMetric {
    FAILED_JOBS("FailedJobs", "Sum", "SUM"),
    SUCCEEDED_JOBS("SucceededJobs", "Sum", "SUM"),
    FAILED_ATTEMPTS("FailedAttempts", "Sum", "SUM"),
    RECOVERED_JOBS("RecoveredJobs", "Sum", "SUM"),
    BLOCKED_JOBS("BlockedJobs", "Sum", "SUM"),
    EXIT_CODE("ExitCode", "Maximum", "MAX"),
    ATTEMPTS("Attempts", "Average", "AVG"),
    JOB_DURATION("JobDuration", "Average", "AVG"),
    ATTEMPT_DURATION("AttemptDuration", "Average", "AVG"),
    QUEUE_TIME("QueueTime", "Average", "AVG");

    /** CloudWatch adds nothing up by itself: a metric exists for exactly these sets of dimensions. */
    static final List<Set<String>> DIMENSIONS = List.of(
            Set.of("JobQueue"),
            Set.of("JobQueue", "JobDefinition"),
            Set.of("JobQueue", "Cause"),
            Set.of("JobQueue", "ExitCode"));

    private final String metricName;
    private final String statistic;
    private final String queryFunction;

    JobMetric(String metricName, String statistic, String queryFunction) {
        this.metricName = metricName;
        this.statistic = statistic;
        this.queryFunction = queryFunction;
    }

    static JobMetric of(String metricName) {
        return Arrays.stream(values())
                .filter(metric -> metric.metricName.equals(metricName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'metricName' must be one of "
                        + Arrays.stream(values()).map(JobMetric::metricName).collect(Collectors.joining(", "))
                        + ", got: '" + metricName + "'"));
    }

    String metricName() {
        return metricName;
    }

    String statistic() {
        return statistic;
    }

    /** A query over the job queues that have this metric. A search could not be used in an alarm. */
    String query(String namespace) {
        return "SELECT " + queryFunction + "(" + metricName + ") FROM SCHEMA(\"" + namespace + "\", JobQueue)";
    }
}
