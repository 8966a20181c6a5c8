package dev.batchmonitor.function;

import dev.batchmonitor.function.metric.MetricDimension;
import dev.batchmonitor.function.metric.MetricName;
import dev.batchmonitor.function.metric.MetricSelection;
import java.util.Map;

/**
 * Which metrics are published. {@value #METRICS}: their names, separated by commas; empty for none, default all.
 * {@value #METRIC_DIMENSIONS}: the dimensions besides {@code JobQueue}, likewise.
 */
final class MetricSettings {
    static final String METRICS = "BATCH_MONITOR_METRICS";
    static final String METRIC_DIMENSIONS = "BATCH_MONITOR_METRIC_DIMENSIONS";

    private MetricSettings() {}

    static MetricSelection from(Variables variables) {
        Map<String, MetricDimension> dimensions = Variables.byText(MetricDimension.values(), MetricDimension::text);
        dimensions.remove(MetricDimension.JOB_QUEUE.text());
        return new MetricSelection(
                variables.several(METRICS, Variables.byText(MetricName.values(), MetricName::text)),
                variables.several(METRIC_DIMENSIONS, dimensions));
    }
}
