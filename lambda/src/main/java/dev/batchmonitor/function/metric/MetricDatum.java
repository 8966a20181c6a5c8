package dev.batchmonitor.function.metric;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What CloudWatch is sent: the values of one metric in one period of time, each with the number of times it occurred.
 *
 * @param time the start of the period
 * @param period how long it is
 */
public record MetricDatum(
        MetricName name,
        Map<String, String> dimensions,
        Instant time,
        Duration period,
        List<Double> values,
        List<Double> counts) {
    /** CloudWatch's limit for a datum. */
    public static final int MAX_VALUES = 150;

    public MetricDatum {
        values = List.copyOf(values);
        counts = List.copyOf(counts);
    }

    /** Whether the measurement is one of those that the datum tells of. */
    public boolean holds(Measurement measurement) {
        return name == measurement.name()
                && !measurement.time().isBefore(time)
                && measurement.time().isBefore(time.plus(period))
                && dimensions.equals(measurement.dimensions());
    }
}
