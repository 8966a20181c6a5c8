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
public interface JobMetrics extends JobDurations {
    /** {@return the metric of jobs that ended as FAILED; statistic: sum} */
    default MathExpression metricFailedJobs() {
        return metric("FailedJobs");
    }

    /**
     * {@return {@link #metricFailedJobs()} of one job queue}
     *
     * @param jobQueue the job queue
     */
    default Metric metricFailedJobs(IJobQueue jobQueue) {
        return metric("FailedJobs", jobQueue);
    }

    /**
     * {@return {@link #metricFailedJobs()} by {@code JobQueue} and, if wanted, {@code JobDefinition}, {@code Cause} or {@code ExitCode}}
     *
     * @param options the dimensions, and whatever else should differ from the default
     */
    default Metric metricFailedJobs(MetricOptions options) {
        return metric("FailedJobs", options);
    }

    /** {@return the metric of jobs that ended as SUCCEEDED; statistic: sum} */
    default MathExpression metricSucceededJobs() {
        return metric("SucceededJobs");
    }

    /**
     * {@return {@link #metricSucceededJobs()} of one job queue}
     *
     * @param jobQueue the job queue
     */
    default Metric metricSucceededJobs(IJobQueue jobQueue) {
        return metric("SucceededJobs", jobQueue);
    }

    /**
     * {@return {@link #metricSucceededJobs()} by {@code JobQueue} and, if wanted, {@code JobDefinition}}
     *
     * @param options the dimensions, and whatever else should differ from the default
     */
    default Metric metricSucceededJobs(MetricOptions options) {
        return metric("SucceededJobs", options);
    }

    /** {@return the metric of jobs that SUCCEEDED after at least one failed attempt; statistic: sum} */
    default MathExpression metricRecoveredJobs() {
        return metric("RecoveredJobs");
    }

    /**
     * {@return {@link #metricRecoveredJobs()} of one job queue}
     *
     * @param jobQueue the job queue
     */
    default Metric metricRecoveredJobs(IJobQueue jobQueue) {
        return metric("RecoveredJobs", jobQueue);
    }

    /**
     * {@return {@link #metricRecoveredJobs()} by {@code JobQueue} and, if wanted, {@code JobDefinition}}
     *
     * @param options the dimensions, and whatever else should differ from the default
     */
    default Metric metricRecoveredJobs(MetricOptions options) {
        return metric("RecoveredJobs", options);
    }

    /** {@return the metric of attempts that failed, those included that were followed by another; statistic: sum} */
    default MathExpression metricFailedAttempts() {
        return metric("FailedAttempts");
    }

    /**
     * {@return {@link #metricFailedAttempts()} of one job queue}
     *
     * @param jobQueue the job queue
     */
    default Metric metricFailedAttempts(IJobQueue jobQueue) {
        return metric("FailedAttempts", jobQueue);
    }

    /**
     * {@return {@link #metricFailedAttempts()} by {@code JobQueue} and, if wanted, {@code JobDefinition}, {@code Cause} or {@code ExitCode}}
     *
     * @param options the dimensions, and whatever else should differ from the default
     */
    default Metric metricFailedAttempts(MetricOptions options) {
        return metric("FailedAttempts", options);
    }

    /** {@return the metric of jobs that blocked the head of their job queue; statistic: sum} */
    default MathExpression metricBlockedJobs() {
        return metric("BlockedJobs");
    }

    /**
     * {@return {@link #metricBlockedJobs()} of one job queue}
     *
     * @param jobQueue the job queue
     */
    default Metric metricBlockedJobs(IJobQueue jobQueue) {
        return metric("BlockedJobs", jobQueue);
    }

    /**
     * {@return {@link #metricBlockedJobs()} by {@code JobQueue} and, if wanted, {@code Cause}}
     *
     * @param options the dimensions, and whatever else should differ from the default
     */
    default Metric metricBlockedJobs(MetricOptions options) {
        return metric("BlockedJobs", options);
    }

    /** {@return the metric of exit codes of the attempts; statistic: maximum} */
    default MathExpression metricExitCode() {
        return metric("ExitCode");
    }

    /**
     * {@return {@link #metricExitCode()} of one job queue}
     *
     * @param jobQueue the job queue
     */
    default Metric metricExitCode(IJobQueue jobQueue) {
        return metric("ExitCode", jobQueue);
    }

    /**
     * {@return {@link #metricExitCode()} by {@code JobQueue} and, if wanted, {@code JobDefinition}}
     *
     * @param options the dimensions, and whatever else should differ from the default
     */
    default Metric metricExitCode(MetricOptions options) {
        return metric("ExitCode", options);
    }

    /** {@return the metric of attempts that a finished job took; statistic: average} */
    default MathExpression metricAttempts() {
        return metric("Attempts");
    }

    /**
     * {@return {@link #metricAttempts()} of one job queue}
     *
     * @param jobQueue the job queue
     */
    default Metric metricAttempts(IJobQueue jobQueue) {
        return metric("Attempts", jobQueue);
    }

    /**
     * {@return {@link #metricAttempts()} by {@code JobQueue}}
     *
     * @param options the dimensions, and whatever else should differ from the default
     */
    default Metric metricAttempts(MetricOptions options) {
        return metric("Attempts", options);
    }

    /**
     * Times the table of incidents could not be used. Alerts are sent all the same, but perhaps more of them. Statistic: sum,
     * without dimensions: monitors that share a namespace add to the same metric.
     *
     * @return the metric
     */
    default Metric metricIncidentTableErrors() {
        return metric(
                "IncidentTableErrors",
                MetricOptions.builder().dimensionsMap(Map.of()).build());
    }
}
