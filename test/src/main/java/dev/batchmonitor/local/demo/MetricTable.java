package dev.batchmonitor.local.demo;

import dev.batchmonitor.local.aws.cloudwatch.MetricDatum;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the metrics add up to: one line for each metric and set of dimensions. */
public final class MetricTable {
    private MetricTable() {}

    public static String of(List<MetricDatum> datums) {
        Map<String, Totals> totals = new TreeMap<>();
        for (MetricDatum datum : datums) {
            totals.computeIfAbsent(key(datum), key -> new Totals(datum.unit())).add(datum);
        }
        String lines = totals.entrySet().stream()
                .map(row -> row.getKey() + row.getValue().text())
                .collect(Collectors.joining());
        return "%-16s %-50s %8s %12s %12s %12s  %s%n"
                        .formatted("metric", "dimensions", "samples", "sum", "min", "max", "unit")
                + lines;
    }

    private static String key(MetricDatum datum) {
        String dimensions = datum.dimensions().entrySet().stream()
                .map(dimension -> dimension.getKey() + "=" + dimension.getValue())
                .collect(Collectors.joining(","));
        return "%-16s %-50s".formatted(datum.name(), dimensions);
    }

    private static final class Totals {
        private final String unit;
        private final DoubleSummaryStatistics range = new DoubleSummaryStatistics();
        private double samples;
        private double sum;

        Totals(String unit) {
            this.unit = unit;
        }

        void add(MetricDatum datum) {
            samples += datum.sampleCount();
            sum += datum.sum();
            datum.values().forEach(range::accept);
        }

        String text() {
            return String.format(
                    Locale.ROOT,
                    " %8.0f %12.0f %12.0f %12.0f  %s%n",
                    samples,
                    sum,
                    range.getMin(),
                    range.getMax(),
                    unit);
        }
    }
}
