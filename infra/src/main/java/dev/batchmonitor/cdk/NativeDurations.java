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

    /**
     * {@return the metric of milliseconds from SUBMITTED to RUNNABLE; statistic: average}
     *
     * @param jobQueue the job queue
     */
    default Metric metricNativeJobSubmittedToRunnableDuration(IJobQueue jobQueue) {
        return metricNative("JobSubmittedToRunnableDuration", jobQueue);
    }

    /**
     * {@return {@link #metricNativeJobSubmittedToRunnableDuration(IJobQueue)} with options}
     *
     * @param jobQueue the job queue
     * @param options whatever should differ from the default, but not the dimension
     */
    default Metric metricNativeJobSubmittedToRunnableDuration(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobSubmittedToRunnableDuration", jobQueue, options);
    }

    /**
     * {@return the metric of milliseconds from SUBMITTED to the first STARTING; statistic: average}
     *
     * @param jobQueue the job queue
     */
    default Metric metricNativeJobSubmittedToFirstStartingDuration(IJobQueue jobQueue) {
        return metricNative("JobSubmittedToFirstStartingDuration", jobQueue);
    }

    /**
     * {@return {@link #metricNativeJobSubmittedToFirstStartingDuration(IJobQueue)} with options}
     *
     * @param jobQueue the job queue
     * @param options whatever should differ from the default, but not the dimension
     */
    default Metric metricNativeJobSubmittedToFirstStartingDuration(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobSubmittedToFirstStartingDuration", jobQueue, options);
    }

    /**
     * {@return the metric of milliseconds that an attempt was RUNNABLE; statistic: average}
     *
     * @param jobQueue the job queue
     */
    default Metric metricNativeJobAttemptRunnableToStartingDuration(IJobQueue jobQueue) {
        return metricNative("JobAttemptRunnableToStartingDuration", jobQueue);
    }

    /**
     * {@return {@link #metricNativeJobAttemptRunnableToStartingDuration(IJobQueue)} with options}
     *
     * @param jobQueue the job queue
     * @param options whatever should differ from the default, but not the dimension
     */
    default Metric metricNativeJobAttemptRunnableToStartingDuration(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobAttemptRunnableToStartingDuration", jobQueue, options);
    }

    /**
     * {@return the metric of milliseconds that an attempt was STARTING; statistic: average}
     *
     * @param jobQueue the job queue
     */
    default Metric metricNativeJobAttemptStartingToRunningDuration(IJobQueue jobQueue) {
        return metricNative("JobAttemptStartingToRunningDuration", jobQueue);
    }

    /**
     * {@return {@link #metricNativeJobAttemptStartingToRunningDuration(IJobQueue)} with options}
     *
     * @param jobQueue the job queue
     * @param options whatever should differ from the default, but not the dimension
     */
    default Metric metricNativeJobAttemptStartingToRunningDuration(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobAttemptStartingToRunningDuration", jobQueue, options);
    }

    /**
     * {@return the metric of milliseconds that an attempt ran; statistic: average}
     *
     * @param jobQueue the job queue
     */
    default Metric metricNativeJobAttemptExecutionDuration(IJobQueue jobQueue) {
        return metricNative("JobAttemptExecutionDuration", jobQueue);
    }

    /**
     * {@return {@link #metricNativeJobAttemptExecutionDuration(IJobQueue)} with options}
     *
     * @param jobQueue the job queue
     * @param options whatever should differ from the default, but not the dimension
     */
    default Metric metricNativeJobAttemptExecutionDuration(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobAttemptExecutionDuration", jobQueue, options);
    }

    /**
     * {@return the metric of milliseconds from an attempt's STARTING to its end; statistic: average}
     *
     * @param jobQueue the job queue
     */
    default Metric metricNativeJobAttemptDuration(IJobQueue jobQueue) {
        return metricNative("JobAttemptDuration", jobQueue);
    }

    /**
     * {@return {@link #metricNativeJobAttemptDuration(IJobQueue)} with options}
     *
     * @param jobQueue the job queue
     * @param options whatever should differ from the default, but not the dimension
     */
    default Metric metricNativeJobAttemptDuration(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobAttemptDuration", jobQueue, options);
    }

    /**
     * {@return the metric of milliseconds of a service job from SUBMITTED to the first SCHEDULED; statistic: average}
     *
     * @param jobQueue the job queue
     */
    default Metric metricNativeJobSubmittedToFirstScheduledDuration(IJobQueue jobQueue) {
        return metricNative("JobSubmittedToFirstScheduledDuration", jobQueue);
    }

    /**
     * {@return {@link #metricNativeJobSubmittedToFirstScheduledDuration(IJobQueue)} with options}
     *
     * @param jobQueue the job queue
     * @param options whatever should differ from the default, but not the dimension
     */
    default Metric metricNativeJobSubmittedToFirstScheduledDuration(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobSubmittedToFirstScheduledDuration", jobQueue, options);
    }

    /**
     * {@return the metric of milliseconds that an attempt of a service job was RUNNABLE; statistic: average}
     *
     * @param jobQueue the job queue
     */
    default Metric metricNativeJobAttemptRunnableToScheduledDuration(IJobQueue jobQueue) {
        return metricNative("JobAttemptRunnableToScheduledDuration", jobQueue);
    }

    /**
     * {@return {@link #metricNativeJobAttemptRunnableToScheduledDuration(IJobQueue)} with options}
     *
     * @param jobQueue the job queue
     * @param options whatever should differ from the default, but not the dimension
     */
    default Metric metricNativeJobAttemptRunnableToScheduledDuration(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobAttemptRunnableToScheduledDuration", jobQueue, options);
    }

    /**
     * {@return the metric of milliseconds that an attempt of a service job was SCHEDULED; statistic: average}
     *
     * @param jobQueue the job queue
     */
    default Metric metricNativeJobAttemptScheduledToStartingDuration(IJobQueue jobQueue) {
        return metricNative("JobAttemptScheduledToStartingDuration", jobQueue);
    }

    /**
     * {@return {@link #metricNativeJobAttemptScheduledToStartingDuration(IJobQueue)} with options}
     *
     * @param jobQueue the job queue
     * @param options whatever should differ from the default, but not the dimension
     */
    default Metric metricNativeJobAttemptScheduledToStartingDuration(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobAttemptScheduledToStartingDuration", jobQueue, options);
    }
}
