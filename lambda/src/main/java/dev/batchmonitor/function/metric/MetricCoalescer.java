package dev.batchmonitor.function.metric;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes few datums of many measurements: one per metric, dimensions and minute, as values and counts. */
public final class MetricCoalescer {
    /** Three full calls of PutMetricData. */
    private static final int ENOUGH = 3_000;

    /**
     * A batch is seconds of a busy queue and fits minutes. One that was held up for hours does not, and is rounded
     * further instead of being sent in many calls: CloudWatch too keeps minutes only of what is young.
     */
    private static final List<Duration> PERIODS =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1));

    /** Compared by hand: what the JVM makes of records is slow with its quick compiler alone, which is all that Lambda uses. */
    private record Key(MetricName name, Map<String, String> dimensions, Instant time) {
        @Override
        public boolean equals(Object o) {
            return o instanceof Key other
                    && name == other.name
                    && time.equals(other.time)
                    && dimensions.equals(other.dimensions);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * name.hashCode() + dimensions.hashCode()) + time.hashCode();
        }
    }

    private MetricCoalescer() {}

    public static List<MetricDatum> coalesce(List<Measurement> measurements) {
        List<MetricDatum> datums = List.of();
        for (Duration period : PERIODS) {
            datums = coalesce(measurements, period);
            if (datums.size() <= ENOUGH) {
                return datums;
            }
        }
        return datums;
    }

    /** The same, rounded to this period however many datums there are. */
    public static List<MetricDatum> coalesce(List<Measurement> measurements, Duration period) {
        Map<Key, TreeMap<Double, Double>> counts = new LinkedHashMap<>();
        for (Measurement measurement : measurements) {
            Key key = new Key(measurement.name(), measurement.dimensions(), start(measurement.time(), period));
            counts.computeIfAbsent(key, k -> new TreeMap<>()).merge(measurement.value(), 1.0, Double::sum);
        }
        List<MetricDatum> datums = new ArrayList<>(counts.size());
        counts.forEach((key, values) -> addDatums(key, period, values, datums));
        return datums;
    }

    private static Instant start(Instant time, Duration period) {
        long seconds = time.getEpochSecond();
        return Instant.ofEpochSecond(seconds - Math.floorMod(seconds, period.toSeconds()));
    }

    private static void addDatums(Key key, Duration period, Map<Double, Double> counts, List<MetricDatum> datums) {
        List<Double> values = List.copyOf(counts.keySet());
        List<Double> numbers = List.copyOf(counts.values());
        for (int from = 0; from < values.size(); from += MetricDatum.MAX_VALUES) {
            int to = Math.min(values.size(), from + MetricDatum.MAX_VALUES);
            datums.add(new MetricDatum(
                    key.name(),
                    key.dimensions(),
                    key.time(),
                    period,
                    values.subList(from, to),
                    numbers.subList(from, to)));
        }
    }
}
