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
    /** Jobs that were submitted; of an array the number of its children. Statistic: sum. */
    default Metric metricNativeJobsSubmitted(IJobQueue jobQueue) {
        return metricNative("JobsSubmitted", jobQueue);
    }

    /** {@link #metricNativeJobsSubmitted(IJobQueue)} with options. */
    default Metric metricNativeJobsSubmitted(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobsSubmitted", jobQueue, options);
    }

    /** Jobs that moved to PENDING, mostly to wait for another job. Statistic: sum. */
    default Metric metricNativeJobsMovedToPending(IJobQueue jobQueue) {
        return metricNative("JobsMovedToPending", jobQueue);
    }

    /** {@link #metricNativeJobsMovedToPending(IJobQueue)} with options. */
    default Metric metricNativeJobsMovedToPending(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobsMovedToPending", jobQueue, options);
    }

    /** Jobs that moved to RUNNABLE, for the first or for another attempt. Statistic: sum. */
    default Metric metricNativeJobsMovedToRunnable(IJobQueue jobQueue) {
        return metricNative("JobsMovedToRunnable", jobQueue);
    }

    /** {@link #metricNativeJobsMovedToRunnable(IJobQueue)} with options. */
    default Metric metricNativeJobsMovedToRunnable(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobsMovedToRunnable", jobQueue, options);
    }

    /** Jobs that moved to STARTING. Statistic: sum. */
    default Metric metricNativeJobsMovedToStarting(IJobQueue jobQueue) {
        return metricNative("JobsMovedToStarting", jobQueue);
    }

    /** {@link #metricNativeJobsMovedToStarting(IJobQueue)} with options. */
    default Metric metricNativeJobsMovedToStarting(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobsMovedToStarting", jobQueue, options);
    }

    /** Jobs that moved to RUNNING. Statistic: sum. */
    default Metric metricNativeJobsMovedToRunning(IJobQueue jobQueue) {
        return metricNative("JobsMovedToRunning", jobQueue);
    }

    /** {@link #metricNativeJobsMovedToRunning(IJobQueue)} with options. */
    default Metric metricNativeJobsMovedToRunning(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobsMovedToRunning", jobQueue, options);
    }

    /** Jobs that succeeded. Statistic: sum. */
    default Metric metricNativeJobsMovedToSucceeded(IJobQueue jobQueue) {
        return metricNative("JobsMovedToSucceeded", jobQueue);
    }

    /** {@link #metricNativeJobsMovedToSucceeded(IJobQueue)} with options. */
    default Metric metricNativeJobsMovedToSucceeded(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobsMovedToSucceeded", jobQueue, options);
    }

    /** Jobs that failed, those included that were cancelled or terminated. Statistic: sum. */
    default Metric metricNativeJobsMovedToFailed(IJobQueue jobQueue) {
        return metricNative("JobsMovedToFailed", jobQueue);
    }

    /** {@link #metricNativeJobsMovedToFailed(IJobQueue)} with options. */
    default Metric metricNativeJobsMovedToFailed(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobsMovedToFailed", jobQueue, options);
    }

    /** Jobs that were cancelled before they ran. Statistic: sum. */
    default Metric metricNativeJobsCancelled(IJobQueue jobQueue) {
        return metricNative("JobsCancelled", jobQueue);
    }

    /** {@link #metricNativeJobsCancelled(IJobQueue)} with options. */
    default Metric metricNativeJobsCancelled(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobsCancelled", jobQueue, options);
    }

    /** Jobs that were terminated. Statistic: sum. */
    default Metric metricNativeJobsTerminated(IJobQueue jobQueue) {
        return metricNative("JobsTerminated", jobQueue);
    }

    /** {@link #metricNativeJobsTerminated(IJobQueue)} with options. */
    default Metric metricNativeJobsTerminated(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobsTerminated", jobQueue, options);
    }

    /** Attempts that failed and were followed by another. Statistic: sum. */
    default Metric metricNativeJobsRetried(IJobQueue jobQueue) {
        return metricNative("JobsRetried", jobQueue);
    }

    /** {@link #metricNativeJobsRetried(IJobQueue)} with options. */
    default Metric metricNativeJobsRetried(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobsRetried", jobQueue, options);
    }

    /** Service jobs that moved to SCHEDULED. Statistic: sum. */
    default Metric metricNativeJobsMovedToScheduled(IJobQueue jobQueue) {
        return metricNative("JobsMovedToScheduled", jobQueue);
    }

    /** {@link #metricNativeJobsMovedToScheduled(IJobQueue)} with options. */
    default Metric metricNativeJobsMovedToScheduled(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobsMovedToScheduled", jobQueue, options);
    }

    /** Service jobs that were preempted. Statistic: sum. */
    default Metric metricNativeJobsPreempted(IJobQueue jobQueue) {
        return metricNative("JobsPreempted", jobQueue);
    }

    /** {@link #metricNativeJobsPreempted(IJobQueue)} with options. */
    default Metric metricNativeJobsPreempted(IJobQueue jobQueue, MetricOptions options) {
        return metricNative("JobsPreempted", jobQueue, options);
    }
}
