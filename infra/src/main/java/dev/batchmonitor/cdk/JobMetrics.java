package dev.batchmonitor.cdk;

import java.util.Map;
import software.amazon.awscdk.services.batch.IJobQueue;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;

/**
 * The metrics of a {@link BatchJobMonitor}, for alarms and dashboards. CloudWatch does not add up metrics of different
 * dimensions, so each metric of jobs comes in three forms:
 *
 * <ul>
 *   <li>without parameters: all job queues together, as a Metrics Insights query, which alarms may use as well;
 *   <li>of one job queue;
 *   <li>with options, whose {@code dimensionsMap} has to name {@code JobQueue}, alone or together with one more dimension
 *       that the metric has. The value of {@code JobDefinition} is the name without revision.
 * </ul>
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Create_Metrics_Insights_Alarm.html">Alarms
 *     on Metrics Insights queries</a>
 */
public interface JobMetrics {
    /**
     * The metric of this name over all job queues, {@code FailedJobs} for one.
     *
     * @param metricName one of the names of this interface's methods, without {@code metric}
     * @return a query with a period of 5 minutes
     * @throws IllegalArgumentException if there is no metric of this name
     */
    MathExpression metric(String metricName);

    /**
     * The metric of this name and one job queue.
     *
     * @param metricName one of the names of this interface's methods, without {@code metric}
     * @param jobQueue the job queue
     * @return the metric with a period of 5 minutes
     * @throws IllegalArgumentException if there is no metric of this name
     */
    Metric metric(String metricName, IJobQueue jobQueue);

    /**
     * The metric of this name with these options.
     *
     * @param metricName one of the names of this interface's methods, without {@code metric}
     * @param options the dimensions, and whatever else should differ from the default
     * @return the metric
     * @throws IllegalArgumentException if there is no metric of this name, or none with these dimensions
     */
    Metric metric(String metricName, MetricOptions options);

    /** Jobs that ended as FAILED. Statistic: sum. */
    default MathExpression metricFailedJobs() {
        return metric("FailedJobs");
    }

    /** {@link #metricFailedJobs()} of one job queue. */
    default Metric metricFailedJobs(IJobQueue jobQueue) {
        return metric("FailedJobs", jobQueue);
    }

    /** {@link #metricFailedJobs()} by {@code JobQueue} and, if wanted, {@code JobDefinition}, {@code Cause} or {@code ExitCode}. */
    default Metric metricFailedJobs(MetricOptions options) {
        return metric("FailedJobs", options);
    }

    /** Jobs that ended as SUCCEEDED. Statistic: sum. */
    default MathExpression metricSucceededJobs() {
        return metric("SucceededJobs");
    }

    /** {@link #metricSucceededJobs()} of one job queue. */
    default Metric metricSucceededJobs(IJobQueue jobQueue) {
        return metric("SucceededJobs", jobQueue);
    }

    /** {@link #metricSucceededJobs()} by {@code JobQueue} and, if wanted, {@code JobDefinition}. */
    default Metric metricSucceededJobs(MetricOptions options) {
        return metric("SucceededJobs", options);
    }

    /** Jobs that SUCCEEDED after at least one failed attempt. Statistic: sum. */
    default MathExpression metricRecoveredJobs() {
        return metric("RecoveredJobs");
    }

    /** {@link #metricRecoveredJobs()} of one job queue. */
    default Metric metricRecoveredJobs(IJobQueue jobQueue) {
        return metric("RecoveredJobs", jobQueue);
    }

    /** {@link #metricRecoveredJobs()} by {@code JobQueue} and, if wanted, {@code JobDefinition}. */
    default Metric metricRecoveredJobs(MetricOptions options) {
        return metric("RecoveredJobs", options);
    }

    /** Attempts that failed, those included that were followed by another. Statistic: sum. */
    default MathExpression metricFailedAttempts() {
        return metric("FailedAttempts");
    }

    /** {@link #metricFailedAttempts()} of one job queue. */
    default Metric metricFailedAttempts(IJobQueue jobQueue) {
        return metric("FailedAttempts", jobQueue);
    }

    /** {@link #metricFailedAttempts()} by {@code JobQueue} and, if wanted, {@code JobDefinition}, {@code Cause} or {@code ExitCode}. */
    default Metric metricFailedAttempts(MetricOptions options) {
        return metric("FailedAttempts", options);
    }

    /** Jobs that blocked the head of their job queue. Statistic: sum. */
    default MathExpression metricBlockedJobs() {
        return metric("BlockedJobs");
    }

    /** {@link #metricBlockedJobs()} of one job queue. */
    default Metric metricBlockedJobs(IJobQueue jobQueue) {
        return metric("BlockedJobs", jobQueue);
    }

    /** {@link #metricBlockedJobs()} by {@code JobQueue} and, if wanted, {@code Cause}. */
    default Metric metricBlockedJobs(MetricOptions options) {
        return metric("BlockedJobs", options);
    }

    /** Exit codes of the attempts. Statistic: maximum. */
    default MathExpression metricExitCode() {
        return metric("ExitCode");
    }

    /** {@link #metricExitCode()} of one job queue. */
    default Metric metricExitCode(IJobQueue jobQueue) {
        return metric("ExitCode", jobQueue);
    }

    /** {@link #metricExitCode()} by {@code JobQueue} and, if wanted, {@code JobDefinition}. */
    default Metric metricExitCode(MetricOptions options) {
        return metric("ExitCode", options);
    }

    /** Attempts that a finished job took. Statistic: average. */
    default MathExpression metricAttempts() {
        return metric("Attempts");
    }

    /** {@link #metricAttempts()} of one job queue. */
    default Metric metricAttempts(IJobQueue jobQueue) {
        return metric("Attempts", jobQueue);
    }

    /** {@link #metricAttempts()} by {@code JobQueue}. */
    default Metric metricAttempts(MetricOptions options) {
        return metric("Attempts", options);
    }

    /** Milliseconds from the start of a job's first attempt to its end. Statistic: average. */
    default MathExpression metricJobDuration() {
        return metric("JobDuration");
    }

    /** {@link #metricJobDuration()} of one job queue. */
    default Metric metricJobDuration(IJobQueue jobQueue) {
        return metric("JobDuration", jobQueue);
    }

    /** {@link #metricJobDuration()} by {@code JobQueue} and, if wanted, {@code JobDefinition}. */
    default Metric metricJobDuration(MetricOptions options) {
        return metric("JobDuration", options);
    }

    /** Milliseconds from the start of an attempt to its end. Statistic: average. */
    default MathExpression metricAttemptDuration() {
        return metric("AttemptDuration");
    }

    /** {@link #metricAttemptDuration()} of one job queue. */
    default Metric metricAttemptDuration(IJobQueue jobQueue) {
        return metric("AttemptDuration", jobQueue);
    }

    /** {@link #metricAttemptDuration()} by {@code JobQueue}. */
    default Metric metricAttemptDuration(MetricOptions options) {
        return metric("AttemptDuration", options);
    }

    /** Milliseconds from the creation of a job to the start of its first attempt. Statistic: average. */
    default MathExpression metricQueueTime() {
        return metric("QueueTime");
    }

    /** {@link #metricQueueTime()} of one job queue. */
    default Metric metricQueueTime(IJobQueue jobQueue) {
        return metric("QueueTime", jobQueue);
    }

    /** {@link #metricQueueTime()} by {@code JobQueue}. */
    default Metric metricQueueTime(MetricOptions options) {
        return metric("QueueTime", options);
    }

    /**
     * Times the table of incidents could not be used. Alerts are sent all the same, but perhaps more of them. Statistic: sum,
     * without dimensions: monitors that share a namespace add to the same metric.
     */
    default Metric metricIncidentTableErrors() {
        return metric(
                "IncidentTableErrors",
                MetricOptions.builder().dimensionsMap(Map.of()).build());
    }
}
