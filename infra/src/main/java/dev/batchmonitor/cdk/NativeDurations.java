package dev.batchmonitor.cdk;

import software.amazon.awscdk.services.batch.IJobQueue;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;

/**
 * How long jobs of a job queue take, as AWS Batch itself measures it, free of charge, in the namespace {@code AWS/Batch}.
 *
 * @see <a href="https://docs.aws.amazon.com/batch/latest/userguide/using_cloudwatch_metrics.html">CloudWatch metrics of AWS
 *     Batch</a>
 */
public interface NativeDurations {
    /**
     * The metric of this name in the namespace {@code AWS/Batch}.
     *
     * @param metricName what follows "metricNative" in the names of the methods
     * @param jobQueue the job queue
     * @return the metric with a period of 5 minutes
     * @throws IllegalArgumentException if there is no metric of this name
     */
    default Metric metricNative(String metricName, IJobQueue jobQueue) {
        return metricNative(metricName, jobQueue, MetricOptions.builder().build());
    }

    /**
     * The metric of this name in the namespace {@code AWS/Batch}.
     *
     * @param metricName what follows "metricNative" in the names of the methods
     * @param jobQueue the job queue
     * @param options whatever should differ from the default; not the dimension, which is {@code JobQueueName} alone
     * @return the metric
     * @throws IllegalArgumentException if there is no metric of this name, or if the options have dimensions
     */
    Metric metricNative(String metricName, IJobQueue jobQueue, MetricOptions options);

    /** Milliseconds from SUBMITTED to RUNNABLE. Statistic: average. */
    default Metric metricNativeJobSubmittedToRunnableDuration(IJobQueue jobQueue) {
        return metricNative("JobSubmittedToRunnableDuration", jobQueue);
    }

    /** {@link #metricNativeJobSubmittedToRunnableDuration(IJobQueue)} with options. */
    default Metric metricNativeJobSubmittedToRunnableDuration(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobSubmittedToRunnableDuration", jobQueue, options);
    }

    /** Milliseconds from SUBMITTED to the first STARTING. Statistic: average. */
    default Metric metricNativeJobSubmittedToFirstStartingDuration(IJobQueue jobQueue) {
        return metricNative("JobSubmittedToFirstStartingDuration", jobQueue);
    }

    /** {@link #metricNativeJobSubmittedToFirstStartingDuration(IJobQueue)} with options. */
    default Metric metricNativeJobSubmittedToFirstStartingDuration(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobSubmittedToFirstStartingDuration", jobQueue, options);
    }

    /** Milliseconds that an attempt was RUNNABLE. Statistic: average. */
    default Metric metricNativeJobAttemptRunnableToStartingDuration(IJobQueue jobQueue) {
        return metricNative("JobAttemptRunnableToStartingDuration", jobQueue);
    }

    /** {@link #metricNativeJobAttemptRunnableToStartingDuration(IJobQueue)} with options. */
    default Metric metricNativeJobAttemptRunnableToStartingDuration(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobAttemptRunnableToStartingDuration", jobQueue, options);
    }

    /** Milliseconds that an attempt was STARTING. Statistic: average. */
    default Metric metricNativeJobAttemptStartingToRunningDuration(IJobQueue jobQueue) {
        return metricNative("JobAttemptStartingToRunningDuration", jobQueue);
    }

    /** {@link #metricNativeJobAttemptStartingToRunningDuration(IJobQueue)} with options. */
    default Metric metricNativeJobAttemptStartingToRunningDuration(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobAttemptStartingToRunningDuration", jobQueue, options);
    }

    /** Milliseconds that an attempt ran. Statistic: average. */
    default Metric metricNativeJobAttemptExecutionDuration(IJobQueue jobQueue) {
        return metricNative("JobAttemptExecutionDuration", jobQueue);
    }

    /** {@link #metricNativeJobAttemptExecutionDuration(IJobQueue)} with options. */
    default Metric metricNativeJobAttemptExecutionDuration(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobAttemptExecutionDuration", jobQueue, options);
    }

    /** Milliseconds from an attempt's STARTING to its end. Statistic: average. */
    default Metric metricNativeJobAttemptDuration(IJobQueue jobQueue) {
        return metricNative("JobAttemptDuration", jobQueue);
    }

    /** {@link #metricNativeJobAttemptDuration(IJobQueue)} with options. */
    default Metric metricNativeJobAttemptDuration(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobAttemptDuration", jobQueue, options);
    }

    /** Milliseconds of a service job from SUBMITTED to the first SCHEDULED. Statistic: average. */
    default Metric metricNativeJobSubmittedToFirstScheduledDuration(IJobQueue jobQueue) {
        return metricNative("JobSubmittedToFirstScheduledDuration", jobQueue);
    }

    /** {@link #metricNativeJobSubmittedToFirstScheduledDuration(IJobQueue)} with options. */
    default Metric metricNativeJobSubmittedToFirstScheduledDuration(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobSubmittedToFirstScheduledDuration", jobQueue, options);
    }

    /** Milliseconds that an attempt of a service job was RUNNABLE. Statistic: average. */
    default Metric metricNativeJobAttemptRunnableToScheduledDuration(IJobQueue jobQueue) {
        return metricNative("JobAttemptRunnableToScheduledDuration", jobQueue);
    }

    /** {@link #metricNativeJobAttemptRunnableToScheduledDuration(IJobQueue)} with options. */
    default Metric metricNativeJobAttemptRunnableToScheduledDuration(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobAttemptRunnableToScheduledDuration", jobQueue, options);
    }

    /** Milliseconds that an attempt of a service job was SCHEDULED. Statistic: average. */
    default Metric metricNativeJobAttemptScheduledToStartingDuration(IJobQueue jobQueue) {
        return metricNative("JobAttemptScheduledToStartingDuration", jobQueue);
    }

    /** {@link #metricNativeJobAttemptScheduledToStartingDuration(IJobQueue)} with options. */
    default Metric metricNativeJobAttemptScheduledToStartingDuration(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobAttemptScheduledToStartingDuration", jobQueue, options);
    }
}
