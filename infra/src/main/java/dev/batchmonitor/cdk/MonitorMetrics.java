package dev.batchmonitor.cdk;

import java.util.Map;
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
                .expression(JobMetric.of(metricName).query(namespace))
                .label(metricName)
                .build();
    }

    Metric ofJobQueue(Construct scope, String metricName, IJobQueue jobQueue) {
        return metric(
                scope,
                metricName,
                MetricOptions.builder()
                        .dimensionsMap(Map.of("JobQueue", jobQueue.getJobQueueName()))
                        .build());
    }

    Metric metric(Construct scope, String metricName, MetricOptions options) {
        JobMetric metric = JobMetric.of(metricName);
        Map<String, String> dimensions = options.getDimensionsMap();
        if (dimensions == null || !JobMetric.DIMENSIONS.contains(dimensions.keySet())) {
            throw new IllegalArgumentException("'dimensionsMap' must name JobQueue alone or with one of JobDefinition,"
                    + " Cause and ExitCode, as " + metricName + " is published for these only, got: "
                    + (dimensions == null ? "none" : dimensions.keySet())
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
