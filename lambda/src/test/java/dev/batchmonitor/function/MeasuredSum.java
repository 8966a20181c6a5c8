package dev.batchmonitor.function;

import dev.batchmonitor.function.metric.MetricDatum;
import dev.batchmonitor.function.metric.MetricName;
import java.util.List;
import java.util.stream.IntStream;

/** The sum that CloudWatch would show of a metric, by queue or as a whole. */
final class MeasuredSum {
    private MeasuredSum() {}

    static double of(MetricName name, List<MetricDatum> measured) {
        return measured.stream()
                .filter(datum -> datum.name() == name && datum.dimensions().size() <= 1)
                .flatMapToDouble(datum -> IntStream.range(0, datum.values().size())
                        .mapToDouble(i -> datum.values().get(i) * datum.counts().get(i)))
                .sum();
    }
}
