package dev.batchmonitor.cdk;

import software.amazon.awscdk.services.batch.IJobQueue;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;

/**
 * What AWS Batch itself counts of a job queue, free of charge, in the namespace {@code AWS/Batch}: on a best-effort basis, an array
 * as its children and a multi-node job as one. Definition, cause and exit code are in {@link JobMetrics} only.
 *
 * @see <a href="https://docs.aws.amazon.com/batch/latest/userguide/using_cloudwatch_metrics.html">CloudWatch metrics of AWS
 *     Batch</a>
 */
public interface NativeMetrics extends NativeDurations {
    /**
     * {@return the metric of jobs that were submitted; of an array the number of its children; statistic: sum}
     *
     * @param jobQueue the job queue
     */
    default Metric metricNativeJobsSubmitted(IJobQueue jobQueue) {
        return metricNative("JobsSubmitted", jobQueue);
    }

    /**
     * {@return {@link #metricNativeJobsSubmitted(IJobQueue)} with options}
     *
     * @param jobQueue the job queue
     * @param options whatever should differ from the default, but not the dimension
     */
    default Metric metricNativeJobsSubmitted(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobsSubmitted", jobQueue, options);
    }

    /**
     * {@return the metric of jobs that moved to PENDING, mostly to wait for another job; statistic: sum}
     *
     * @param jobQueue the job queue
     */
    default Metric metricNativeJobsMovedToPending(IJobQueue jobQueue) {
        return metricNative("JobsMovedToPending", jobQueue);
    }

    /**
     * {@return {@link #metricNativeJobsMovedToPending(IJobQueue)} with options}
     *
     * @param jobQueue the job queue
     * @param options whatever should differ from the default, but not the dimension
     */
    default Metric metricNativeJobsMovedToPending(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobsMovedToPending", jobQueue, options);
    }

    /**
     * {@return the metric of jobs that moved to RUNNABLE, for the first or for another attempt; statistic: sum}
     *
     * @param jobQueue the job queue
     */
    default Metric metricNativeJobsMovedToRunnable(IJobQueue jobQueue) {
        return metricNative("JobsMovedToRunnable", jobQueue);
    }

    /**
     * {@return {@link #metricNativeJobsMovedToRunnable(IJobQueue)} with options}
     *
     * @param jobQueue the job queue
     * @param options whatever should differ from the default, but not the dimension
     */
    default Metric metricNativeJobsMovedToRunnable(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobsMovedToRunnable", jobQueue, options);
    }

    /**
     * {@return the metric of jobs that moved to STARTING; statistic: sum}
     *
     * @param jobQueue the job queue
     */
    default Metric metricNativeJobsMovedToStarting(IJobQueue jobQueue) {
        return metricNative("JobsMovedToStarting", jobQueue);
    }

    /**
     * {@return {@link #metricNativeJobsMovedToStarting(IJobQueue)} with options}
     *
     * @param jobQueue the job queue
     * @param options whatever should differ from the default, but not the dimension
     */
    default Metric metricNativeJobsMovedToStarting(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobsMovedToStarting", jobQueue, options);
    }

    /**
     * {@return the metric of jobs that moved to RUNNING; statistic: sum}
     *
     * @param jobQueue the job queue
     */
    default Metric metricNativeJobsMovedToRunning(IJobQueue jobQueue) {
        return metricNative("JobsMovedToRunning", jobQueue);
    }

    /**
     * {@return {@link #metricNativeJobsMovedToRunning(IJobQueue)} with options}
     *
     * @param jobQueue the job queue
     * @param options whatever should differ from the default, but not the dimension
     */
    default Metric metricNativeJobsMovedToRunning(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobsMovedToRunning", jobQueue, options);
    }

    /**
     * {@return the metric of jobs that succeeded; statistic: sum}
     *
     * @param jobQueue the job queue
     */
    default Metric metricNativeJobsMovedToSucceeded(IJobQueue jobQueue) {
        return metricNative("JobsMovedToSucceeded", jobQueue);
    }

    /**
     * {@return {@link #metricNativeJobsMovedToSucceeded(IJobQueue)} with options}
     *
     * @param jobQueue the job queue
     * @param options whatever should differ from the default, but not the dimension
     */
    default Metric metricNativeJobsMovedToSucceeded(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobsMovedToSucceeded", jobQueue, options);
    }

    /**
     * {@return the metric of jobs that failed, those included that were cancelled or terminated; statistic: sum}
     *
     * @param jobQueue the job queue
     */
    default Metric metricNativeJobsMovedToFailed(IJobQueue jobQueue) {
        return metricNative("JobsMovedToFailed", jobQueue);
    }

    /**
     * {@return {@link #metricNativeJobsMovedToFailed(IJobQueue)} with options}
     *
     * @param jobQueue the job queue
     * @param options whatever should differ from the default, but not the dimension
     */
    default Metric metricNativeJobsMovedToFailed(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobsMovedToFailed", jobQueue, options);
    }

    /**
     * {@return the metric of jobs that were cancelled before they ran; statistic: sum}
     *
     * @param jobQueue the job queue
     */
    default Metric metricNativeJobsCancelled(IJobQueue jobQueue) {
        return metricNative("JobsCancelled", jobQueue);
    }

    /**
     * {@return {@link #metricNativeJobsCancelled(IJobQueue)} with options}
     *
     * @param jobQueue the job queue
     * @param options whatever should differ from the default, but not the dimension
     */
    default Metric metricNativeJobsCancelled(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobsCancelled", jobQueue, options);
    }

    /**
     * {@return the metric of jobs that were terminated; statistic: sum}
     *
     * @param jobQueue the job queue
     */
    default Metric metricNativeJobsTerminated(IJobQueue jobQueue) {
        return metricNative("JobsTerminated", jobQueue);
    }

    /**
     * {@return {@link #metricNativeJobsTerminated(IJobQueue)} with options}
     *
     * @param jobQueue the job queue
     * @param options whatever should differ from the default, but not the dimension
     */
    default Metric metricNativeJobsTerminated(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobsTerminated", jobQueue, options);
    }

    /**
     * {@return the metric of attempts that failed and were followed by another; statistic: sum}
     *
     * @param jobQueue the job queue
     */
    default Metric metricNativeJobsRetried(IJobQueue jobQueue) {
        return metricNative("JobsRetried", jobQueue);
    }

    /**
     * {@return {@link #metricNativeJobsRetried(IJobQueue)} with options}
     *
     * @param jobQueue the job queue
     * @param options whatever should differ from the default, but not the dimension
     */
    default Metric metricNativeJobsRetried(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobsRetried", jobQueue, options);
    }

    /**
     * {@return the metric of service jobs that moved to SCHEDULED; statistic: sum}
     *
     * @param jobQueue the job queue
     */
    default Metric metricNativeJobsMovedToScheduled(IJobQueue jobQueue) {
        return metricNative("JobsMovedToScheduled", jobQueue);
    }

    /**
     * {@return {@link #metricNativeJobsMovedToScheduled(IJobQueue)} with options}
     *
     * @param jobQueue the job queue
     * @param options whatever should differ from the default, but not the dimension
     */
    default Metric metricNativeJobsMovedToScheduled(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobsMovedToScheduled", jobQueue, options);
    }

    /**
     * {@return the metric of service jobs that were preempted; statistic: sum}
     *
     * @param jobQueue the job queue
     */
    default Metric metricNativeJobsPreempted(IJobQueue jobQueue) {
        return metricNative("JobsPreempted", jobQueue);
    }

    /**
     * {@return {@link #metricNativeJobsPreempted(IJobQueue)} with options}
     *
     * @param jobQueue the job queue
     * @param options whatever should differ from the default, but not the dimension
     */
    default Metric metricNativeJobsPreempted(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobsPreempted", jobQueue, options);
    }
}
