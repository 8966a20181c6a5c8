package dev.batchmonitor.cdk;

import software.amazon.awscdk.services.batch.IJobQueue;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;

/** How long jobs of all job queues, of one, or of a job definition take, as a {@link BatchJobMonitor} measures it. */
public interface JobDurations {
    /**
     * The metric of this name over all job queues, {@code FailedJobs} for one.
     *
     * @param metricName what follows "metric" in the names of the methods
     * @return a query with a period of 5 minutes
     * @throws IllegalArgumentException if there is no metric of this name, or {@code metrics} leaves it out
     */
    MathExpression metric(String metricName);

    /**
     * The metric of this name and one job queue.
     *
     * @param metricName what follows "metric" in the names of the methods
     * @param jobQueue the job queue
     * @return the metric with a period of 5 minutes
     * @throws IllegalArgumentException if there is no metric of this name, or {@code metrics} leaves it out
     */
    Metric metric(String metricName, IJobQueue jobQueue);

    /**
     * The metric of this name with these options.
     *
     * @param metricName what follows "metric" in the names of the methods
     * @param options the dimensions, and whatever else should differ from the default
     * @return the metric
     * @throws IllegalArgumentException if there is no metric of this name, {@code metrics} leaves it out, or there is none
     *     with these dimensions
     */
    Metric metric(String metricName, MetricOptions options);

    /** {@return the metric of milliseconds from the start of a job's first attempt to its end; statistic: average} */
    default MathExpression metricJobDuration() {
        return metric("JobDuration");
    }

    /**
     * {@return {@link #metricJobDuration()} of one job queue}
     *
     * @param jobQueue the job queue
     */
    default Metric metricJobDuration(IJobQueue jobQueue) {
        return metric("JobDuration", jobQueue);
    }

    /**
     * {@return {@link #metricJobDuration()} by {@code JobQueue} and, if wanted, {@code JobDefinition}}
     *
     * @param options the dimensions, and whatever else should differ from the default
     */
    default Metric metricJobDuration(MetricOptions options) {
        return metric("JobDuration", options);
    }

    /** {@return the metric of milliseconds from the start of an attempt to its end; statistic: average} */
    default MathExpression metricAttemptDuration() {
        return metric("AttemptDuration");
    }

    /**
     * {@return {@link #metricAttemptDuration()} of one job queue}
     *
     * @param jobQueue the job queue
     */
    default Metric metricAttemptDuration(IJobQueue jobQueue) {
        return metric("AttemptDuration", jobQueue);
    }

    /**
     * {@return {@link #metricAttemptDuration()} by {@code JobQueue}}
     *
     * @param options the dimensions, and whatever else should differ from the default
     */
    default Metric metricAttemptDuration(MetricOptions options) {
        return metric("AttemptDuration", options);
    }

    /** {@return the metric of milliseconds from the creation of a job to the start of its first attempt; statistic: average} */
    default MathExpression metricQueueTime() {
        return metric("QueueTime");
    }

    /**
     * {@return {@link #metricQueueTime()} of one job queue}
     *
     * @param jobQueue the job queue
     */
    default Metric metricQueueTime(IJobQueue jobQueue) {
        return metric("QueueTime", jobQueue);
    }

    /**
     * {@return {@link #metricQueueTime()} by {@code JobQueue}}
     *
     * @param options the dimensions, and whatever else should differ from the default
     */
    default Metric metricQueueTime(MetricOptions options) {
        return metric("QueueTime", options);
    }
}
