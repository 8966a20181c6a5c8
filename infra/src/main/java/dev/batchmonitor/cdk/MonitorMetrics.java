package dev.batchmonitor.cdk;

import java.util.Map;
import java.util.TreeSet;
import software.amazon.awscdk.services.batch.IJobQueue;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.constructs.Construct;

/**
 * Makes CDK metrics of what the function publishes.
 *
 * @param namespace the CloudWatch namespace
 */
record MonitorMetrics(String namespace) {
    MathExpression allJobQueues(String metricName) {
        return MathExpression.Builder.create()
                .expression(JobMetric.ofJobs(metricName).query(namespace))
                .label(metricName)
                .build();
    }

    Metric ofJobQueue(Construct scope, String metricName, IJobQueue jobQueue) {
        return metric(
                scope,
                JobMetric.ofJobs(metricName).metricName(),
                MetricOptions.builder()
                        .dimensionsMap(Map.of(JobMetric.JOB_QUEUE, QueueDimension.of(scope, jobQueue)))
                        .build());
    }

    Metric incidentTableErrors(Construct scope) {
        return metric(
                scope,
                JobMetric.INCIDENT_TABLE_ERRORS.metricName(),
                MetricOptions.builder().dimensionsMap(Map.of()).build());
    }

    Metric metric(Construct scope, String metricName, MetricOptions options) {
        JobMetric metric = JobMetric.of(metricName);
        Map<String, String> dimensions = options.getDimensionsMap();
        if (dimensions == null || !metric.isPublishedWith(dimensions.keySet())) {
            throw new IllegalArgumentException("'dimensionsMap' of " + metricName + " must name "
                    + metric.allowedDimensions() + ", got: "
                    + (dimensions == null ? "none" : new TreeSet<>(dimensions.keySet()))
                    + "; for all job queues together call the method without options");
        }
        return Metric.Builder.create()
                .namespace(namespace)
                .metricName(metricName)
                .statistic(metric.statistic())
                .build()
                .with(options)
                .attachTo(scope);
    }
}
