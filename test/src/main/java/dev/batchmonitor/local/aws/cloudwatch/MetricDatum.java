package dev.batchmonitor.local.aws.cloudwatch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One datum that CloudWatch accepted.
 *
 * @param namespace of the call it came with
 * @param name of the metric
 * @param dimensions in the order sent
 * @param unit one of {@code StandardUnit}; {@code None} if the sender gave none
 * @param timestamp when it happened; null if the sender gave none and CloudWatch takes the time of arrival
 * @param value the single value, if it has one
 * @param values the distinct values, if it has several
 * @param counts how often each of the values occurred; empty means once each
 * @param statisticValues if the sender summed up itself
 * @param storageResolution seconds, 1 or 60; null means 60
 */
public record MetricDatum(
        String namespace,
        String name,
        Map<String, String> dimensions,
        String unit,
        @Nullable Instant timestamp,
        @Nullable Double value,
        List<Double> values,
        List<Double> counts,
        @Nullable StatisticSet statisticValues,
        @Nullable Integer storageResolution) {
    public MetricDatum {
        dimensions = Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
        values = List.copyOf(values);
        counts = List.copyOf(counts);
    }

    /** The datums of a {@code PutMetricData} input that CloudWatch accepted. */
    public static List<MetricDatum> ofAll(ObjectNode input) {
        List<MetricDatum> datums = new ArrayList<>();
        input.path("MetricData")
                .forEach(datum -> datums.add(of(input.path("Namespace").asText(), datum)));
        return datums;
    }

    private static MetricDatum of(String namespace, JsonNode datum) {
        JsonNode resolution = datum.path("StorageResolution");
        return new MetricDatum(
                namespace,
                datum.path("MetricName").asText(),
                dimensions(datum.path("Dimensions")),
                datum.path("Unit").asText("None"),
                datum.has("Timestamp") ? Numbers.time(datum.path("Timestamp")) : null,
                datum.has("Value") ? Double.valueOf(Numbers.number(datum.path("Value"))) : null,
                Numbers.numbers(datum.path("Values")),
                Numbers.numbers(datum.path("Counts")),
                statistics(datum.path("StatisticValues")),
                resolution.isMissingNode() ? null : Integer.valueOf(resolution.asInt()));
    }

    private static Map<String, String> dimensions(JsonNode list) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        list.forEach(dimension -> dimensions.put(
                dimension.path("Name").asText(), dimension.path("Value").asText()));
        return dimensions;
    }

    private static @Nullable StatisticSet statistics(JsonNode set) {
        return set.isMissingNode()
                ? null
                : new StatisticSet(
                        Numbers.number(set.path("SampleCount")),
                        Numbers.number(set.path("Sum")),
                        Numbers.number(set.path("Minimum")),
                        Numbers.number(set.path("Maximum")));
    }

    /** How many samples this datum adds to the metric's {@code SampleCount}. */
    public double sampleCount() {
        if (statisticValues != null) {
            return statisticValues.sampleCount();
        }
        return value != null ? 1 : counted().stream().mapToDouble(each -> each).sum();
    }

    /** What this datum adds to the metric's {@code Sum}. */
    public double sum() {
        if (statisticValues != null) {
            return statisticValues.sum();
        }
        if (value != null) {
            return value;
        }
        List<Double> counted = counted();
        double sum = 0;
        for (int i = 0; i < values.size(); i++) {
            sum += values.get(i) * counted.get(i);
        }
        return sum;
    }

    private List<Double> counted() {
        return counts.isEmpty() ? Collections.nCopies(values.size(), 1.0) : counts;
    }
}
