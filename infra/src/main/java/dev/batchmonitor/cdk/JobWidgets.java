package dev.batchmonitor.cdk;

import java.util.List;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.GraphWidgetView;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.LogQueryVisualizationType;
import software.amazon.awscdk.services.cloudwatch.LogQueryWidget;
import software.amazon.awscdk.services.logs.ILogGroup;

/**
 * What fails and why, what is tried again, how long things take and what is stuck.
 *
 * @param namespace the namespace of the monitor's metrics
 * @param logGroup the function's own log, which has a line for each alert
 */
record JobWidgets(String namespace, ILogGroup logGroup) {
    private static final String QUEUE = JobMetric.JOB_QUEUE;
    private static final int WIDTH = 8;

    /** A row each. */
    List<List<IWidget>> rows() {
        return List.of(failures(), List.of(lastAlerts()), retries(), times(), queues());
    }

    private List<IWidget> failures() {
        return List.of(
                bars("Failed jobs by cause", by("Cause").sums(JobMetric.FAILED_JOBS)),
                bars("Failed jobs by job definition", by("JobDefinition").sums(JobMetric.FAILED_JOBS)),
                bars("Failed jobs by exit code", by("ExitCode").sums(JobMetric.FAILED_JOBS)));
    }

    private IWidget lastAlerts() {
        return LogQueryWidget.Builder.create()
                .title("Last alerts")
                .logGroupNames(List.of(logGroup.getLogGroupName()))
                .view(LogQueryVisualizationType.TABLE)
                .queryLines(List.of(
                        "fields @timestamp, severity, status, cause, jobQueue, jobDefinition, jobId",
                        "filter message = \"alert published\"",
                        "sort @timestamp desc",
                        "limit 50"))
                .width(3 * WIDTH)
                .height(8)
                .build();
    }

    private List<IWidget> retries() {
        return List.of(
                lines("Failed attempts by cause", by("Cause").sums(JobMetric.FAILED_ATTEMPTS)),
                lines(
                        "Attempts lost with their host, Spot interruptions included",
                        by("Cause")
                                .sums(
                                        JobMetric.FAILED_ATTEMPTS,
                                        "Cause",
                                        FailureCause.HOST_TERMINATED.name(),
                                        FailureCause.SPOT_INTERRUPTION.name())),
                lines(
                        "Jobs that succeeded after a failed attempt",
                        by("JobDefinition").sums(JobMetric.RECOVERED_JOBS)));
    }

    private List<IWidget> times() {
        MetricSearch batch = batch();
        return List.of(
                lines(
                        "Time until the first attempt starts, ms (AWS/Batch)",
                        batch.largest("JobSubmittedToFirstStartingDuration", "Average"),
                        batch.largest("JobSubmittedToFirstStartingDuration", "Maximum")),
                lines(
                        "Run time of attempts, ms (AWS/Batch)",
                        batch.largest("JobAttemptExecutionDuration", "Average"),
                        batch.largest("JobAttemptExecutionDuration", "Maximum")),
                lines(
                        "Duration of jobs by definition, ms",
                        by("JobDefinition").largest(JobMetric.JOB_DURATION.metricName(), "p90")));
    }

    private List<IWidget> queues() {
        return List.of(
                lines("Jobs that block their job queue, by reason", by("Cause").sums(JobMetric.BLOCKED_JOBS)),
                lines(
                        "Finished jobs (AWS/Batch)",
                        batch().sums("JobsMovedToSucceeded", "succeeded"),
                        batch().sums("JobsMovedToFailed", "failed")),
                lines(
                        "Time in the job queue, ms",
                        MetricSearch.in(namespace, QUEUE).largest(JobMetric.QUEUE_TIME.metricName(), "p90")));
    }

    private MetricSearch by(String dimension) {
        return MetricSearch.in(namespace, QUEUE, dimension);
    }

    private static MetricSearch batch() {
        return MetricSearch.in(JobCounts.OF_AWS_BATCH.namespace(), JobCounts.OF_AWS_BATCH.dimension());
    }

    /** One bar for the whole time that is shown. */
    private static IWidget bars(String title, IMetric metric) {
        return GraphWidget.Builder.create()
                .title(title)
                .left(List.of(metric))
                .view(GraphWidgetView.BAR)
                .setPeriodToTimeRange(true)
                .width(WIDTH)
                .build();
    }

    private static IWidget lines(String title, IMetric... metrics) {
        return GraphWidget.Builder.create()
                .title(title)
                .left(List.of(metrics))
                .width(WIDTH)
                .build();
    }
}
