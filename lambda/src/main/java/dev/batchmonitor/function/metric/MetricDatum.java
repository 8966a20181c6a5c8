package dev.batchmonitor.function.metric;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What CloudWatch is sent: the values of one metric in one period of time, each with the number of times it occurred.
 *
 * @param time the start of the period
 */
public record MetricDatum(
        MetricName name, Map<String, String> dimensions, Instant time, List<Double> values, List<Double> counts) {
    /** CloudWatch's limit for a datum. */
    public static final int MAX_VALUES = 150;

    public MetricDatum {
        values = List.copyOf(values);
        counts = List.copyOf(counts);
    }
}
