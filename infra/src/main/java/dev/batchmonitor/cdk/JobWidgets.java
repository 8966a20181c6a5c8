package dev.batchmonitor.cdk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
 * @param metrics what the monitor publishes; what it does not publish has no widget
 * @param logGroup the function's own log, which has a line for each alert
 */
record JobWidgets(MonitorMetrics metrics, ILogGroup logGroup) {
    private static final int WIDTH = 8;

    /** A row each. */
    List<List<IWidget>> rows() {
        return Stream.of(failures(), List.of(lastAlerts()), retries(), times(), queues())
                .filter(row -> !row.isEmpty())
                .toList();
    }

    private List<IWidget> failures() {
        return row(Stream.of(
                by(JobMetric.FAILED_JOBS, MetricDimension.CAUSE)
                        .map(search -> bars("Failed jobs by cause", search.sums(JobMetric.FAILED_JOBS))),
                by(JobMetric.FAILED_JOBS, MetricDimension.JOB_DEFINITION)
                        .map(search -> bars("Failed jobs by job definition", search.sums(JobMetric.FAILED_JOBS))),
                by(JobMetric.FAILED_JOBS, MetricDimension.EXIT_CODE)
                        .map(search -> bars("Failed jobs by exit code", search.sums(JobMetric.FAILED_JOBS)))));
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
        return row(Stream.of(
                by(JobMetric.FAILED_ATTEMPTS, MetricDimension.CAUSE)
                        .map(search -> lines("Failed attempts by cause", search.sums(JobMetric.FAILED_ATTEMPTS))),
                by(JobMetric.FAILED_ATTEMPTS, MetricDimension.CAUSE)
                        .map(search -> lines(
                                "Attempts lost with their host, Spot interruptions included",
                                search.sums(
                                        JobMetric.FAILED_ATTEMPTS,
                                        MetricDimension.CAUSE.text(),
                                        FailureCause.HOST_TERMINATED.name(),
                                        FailureCause.SPOT_INTERRUPTION.name()))),
                by(JobMetric.RECOVERED_JOBS, MetricDimension.JOB_DEFINITION)
                        .map(search -> lines(
                                "Jobs that succeeded after a failed attempt", search.sums(JobMetric.RECOVERED_JOBS)))));
    }

    private List<IWidget> times() {
        MetricSearch batch = batch();
        return row(Stream.of(
                Optional.of(lines(
                        "Time until the first attempt starts, ms (AWS/Batch)",
                        batch.largest("JobSubmittedToFirstStartingDuration", "Average"),
                        batch.largest("JobSubmittedToFirstStartingDuration", "Maximum"))),
                Optional.of(lines(
                        "Run time of attempts, ms (AWS/Batch)",
                        batch.largest("JobAttemptExecutionDuration", "Average"),
                        batch.largest("JobAttemptExecutionDuration", "Maximum"))),
                by(JobMetric.JOB_DURATION, MetricDimension.JOB_DEFINITION)
                        .map(search -> lines(
                                "Duration of jobs by definition, ms",
                                search.largest(JobMetric.JOB_DURATION.metricName(), "p90")))));
    }

    private List<IWidget> queues() {
        return row(Stream.of(
                by(JobMetric.BLOCKED_JOBS, MetricDimension.CAUSE)
                        .map(search -> lines(
                                "Jobs that block their job queue, by reason", search.sums(JobMetric.BLOCKED_JOBS))),
                Optional.of(lines(
                        "Finished jobs (AWS/Batch)",
                        batch().sums("JobsMovedToSucceeded", "succeeded"),
                        batch().sums("JobsMovedToFailed", "failed"))),
                byJobQueue(JobMetric.QUEUE_TIME)
                        .map(search -> lines(
                                "Time in the job queue, ms",
                                search.largest(JobMetric.QUEUE_TIME.metricName(), "p90")))));
    }

    private static List<IWidget> row(Stream<Optional<IWidget>> widgets) {
        return widgets.flatMap(Optional::stream).toList();
    }

    private Optional<MetricSearch> by(JobMetric metric, MetricDimension dimension) {
        return metrics.has(metric, dimension)
                ? Optional.of(MetricSearch.in(metrics.namespace(), JobMetric.JOB_QUEUE, dimension.text()))
                : Optional.empty();
    }

    private Optional<MetricSearch> byJobQueue(JobMetric metric) {
        return metrics.has(metric)
                ? Optional.of(MetricSearch.in(metrics.namespace(), JobMetric.JOB_QUEUE))
                : Optional.empty();
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
