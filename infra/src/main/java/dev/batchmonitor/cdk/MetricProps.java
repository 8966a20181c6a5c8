package dev.batchmonitor.cdk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is measured: the properties that {@link MonitorMetrics} reads. */
abstract class MetricProps extends NetworkProps {
    private @Nullable String metricNamespace;
    private @Nullable List<JobMetric> metrics;
    private @Nullable List<MetricDimension> metricDimensions;

    /**
     * The CloudWatch namespace of the metrics: 1 to 255 letters, digits, spaces or {@code . - _ / # :}, not beginning
     * with a space, a colon or {@code AWS/}. Monitors that share a namespace add to the same metrics.
     *
     * <p>Default: {@code BatchJobMonitor}
     *
     * @param metricNamespace the namespace
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricData.html">PutMetricData</a>
     */
    public BatchJobMonitor.Builder metricNamespace(String metricNamespace) {
        this.metricNamespace = metricNamespace;
        return builder();
    }

    /**
     * The metrics that are published. Each metric of each job queue costs 0.30 USD a month while it is sent. What watches a metric
     * that is left out is left out as well: alarms, unless they are named, which is an error, and widgets of the dashboard. An empty
     * list publishes none, and the function has no permission to.
     *
     * <p>Default: - all
     *
     * @param metrics the metrics, each once
     * @return this builder
     * @see <a href="https://aws.amazon.com/cloudwatch/pricing/">CloudWatch's prices</a>
     */
    public BatchJobMonitor.Builder metrics(List<JobMetric> metrics) {
        this.metrics = metrics;
        return builder();
    }

    /**
     * What metrics are told apart by, besides the job queue: each job definition, each cause and each exit code of a job queue is
     * a few metrics more. An empty list leaves the metrics of job queues, which are always there.
     *
     * <p>Default: - all
     *
     * @param metricDimensions the dimensions, each once
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_concepts.html#Dimension">Dimensions</a>
     */
    public BatchJobMonitor.Builder metricDimensions(List<MetricDimension> metricDimensions) {
        this.metricDimensions = metricDimensions;
        return builder();
    }

    String metricNamespace() {
        return metricNamespace == null ? "BatchJobMonitor" : metricNamespace;
    }

    List<JobMetric> metrics() {
        return metrics == null ? List.of(JobMetric.values()) : metrics;
    }

    List<MetricDimension> metricDimensions() {
        return metricDimensions == null ? List.of(MetricDimension.values()) : metricDimensions;
    }
}
