package dev.batchmonitor.function.aws;

import dev.batchmonitor.function.metric.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;

/** Writes a datum as the SDK wants it. */
final class MetricDatumMapper {
    /** Field names, metric name, unit and timestamp. */
    private static final int BYTES_PER_DATUM = 150;

    /** Field names and lengths around name and value. */
    private static final int BYTES_PER_DIMENSION = 20;

    /** Two numbers of 9 bytes: the value and its count. */
    private static final int BYTES_PER_VALUE = 18;

    private MetricDatumMapper() {}

    static software.amazon.awssdk.services.cloudwatch.model.MetricDatum datum(MetricDatum datum) {
        return software.amazon.awssdk.services.cloudwatch.model.MetricDatum.builder()
                .metricName(datum.name().text())
                .unit(datum.name().unit().text())
                .timestamp(datum.time())
                .dimensions(datum.dimensions().entrySet().stream()
                        .map(dimension -> Dimension.builder()
                                .name(dimension.getKey())
                                .value(dimension.getValue())
                                .build())
                        .toList())
                .values(datum.values())
                .counts(datum.counts())
                .build();
    }

    /** About how large the datum is in the request, rather too much than too little. */
    static int bytes(MetricDatum datum) {
        int dimensions = datum.dimensions().entrySet().stream()
                .mapToInt(d ->
                        BYTES_PER_DIMENSION + d.getKey().length() + d.getValue().length())
                .sum();
        return BYTES_PER_DATUM + dimensions + datum.values().size() * BYTES_PER_VALUE;
    }
}
