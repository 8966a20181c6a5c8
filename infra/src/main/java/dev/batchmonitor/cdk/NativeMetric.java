package dev.batchmonitor.cdk;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awscdk.services.batch.IJobQueue;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.constructs.Construct;

/** The metrics that AWS Batch publishes. */
final class NativeMetric {
    private static final String NAMESPACE = "AWS/Batch";
    private static final String JOB_QUEUE = "JobQueueName";
    private static final String DURATION = "Duration";

    private static final Set<String> NAMES = Set.of(
            "JobsSubmitted",
            "JobsMovedToPending",
            "JobsMovedToRunnable",
            "JobsMovedToStarting",
            "JobsMovedToRunning",
            "JobsMovedToSucceeded",
            "JobsMovedToFailed",
            "JobsCancelled",
            "JobsTerminated",
            "JobsRetried",
            "JobsMovedToScheduled",
            "JobsPreempted",
            "JobSubmittedToRunnableDuration",
            "JobSubmittedToFirstStartingDuration",
            "JobAttemptRunnableToStartingDuration",
            "JobAttemptStartingToRunningDuration",
            "JobAttemptExecutionDuration",
            "JobAttemptDuration",
            "JobSubmittedToFirstScheduledDuration",
            "JobAttemptRunnableToScheduledDuration",
            "JobAttemptScheduledToStartingDuration");

    private NativeMetric() {}

    static Metric of(Construct scope, String metricName, IJobQueue jobQueue, MetricOptions options) {
        check(metricName, options);
        return Metric.Builder.create()
                .namespace(NAMESPACE)
                .metricName(metricName)
                .dimensionsMap(Map.of(JOB_QUEUE, jobQueue.getJobQueueName()))
                .statistic(metricName.endsWith(DURATION) ? "Average" : "Sum")
                .build()
                .with(options)
                .attachTo(scope);
    }

    private static void check(String metricName, MetricOptions options) {
        if (!NAMES.contains(metricName)) {
            throw new IllegalArgumentException("'metricName' must be one of " + String.join(", ", new TreeSet<>(NAMES))
                    + ", got: '" + metricName + "'");
        }
        Map<String, String> dimensions = options.getDimensionsMap();
        if (dimensions != null && !dimensions.isEmpty()) {
            throw new IllegalArgumentException("'dimensionsMap' of " + metricName + " must be left out, got: "
                    + new TreeSet<>(dimensions.keySet()) + "; AWS Batch publishes it by " + JOB_QUEUE + " alone");
        }
    }
}
