package dev.batchmonitor.cdk;

import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.batch.IJobQueue;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.constructs.Construct;

/**
 * Who counts the jobs: AWS Batch itself, which works without the monitor, or the monitor, which counts those that are watched.
 *
 * @param namespace the CloudWatch namespace
 * @param dimension the dimension that holds the name of the job queue
 * @param failed the metric of failed jobs
 * @param succeeded the metric of jobs that succeeded
 */
record JobCounts(String namespace, String dimension, String failed, String succeeded) {
    static final JobCounts OF_AWS_BATCH =
            new JobCounts("AWS/Batch", "JobQueueName", "JobsMovedToFailed", "JobsMovedToSucceeded");

    static JobCounts of(AlarmProps props) {
        return props.watchesAllJobsOfItsQueues() ? OF_AWS_BATCH : ofMonitor(props.metricNamespace());
    }

    static JobCounts ofMonitor(String namespace) {
        return new JobCounts(
                namespace,
                JobMetric.JOB_QUEUE,
                JobMetric.FAILED_JOBS.metricName(),
                JobMetric.SUCCEEDED_JOBS.metricName());
    }

    Metric failed(Construct scope, IJobQueue queue, Duration period) {
        return metric(scope, failed, queue, period);
    }

    Metric succeeded(Construct scope, IJobQueue queue, Duration period) {
        return metric(scope, succeeded, queue, period);
    }

    private String nameOf(Construct scope, IJobQueue queue) {
        return equals(OF_AWS_BATCH) ? queue.getJobQueueName() : QueueDimension.of(scope, queue);
    }

    private Metric metric(Construct scope, String name, IJobQueue queue, Duration period) {
        return Metric.Builder.create()
                .namespace(namespace)
                .metricName(name)
                .dimensionsMap(Map.of(dimension, nameOf(scope, queue)))
                .statistic("Sum")
                .period(period)
                .build();
    }
}
