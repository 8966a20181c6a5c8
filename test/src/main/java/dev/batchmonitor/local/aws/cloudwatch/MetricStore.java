package dev.batchmonitor.local.aws.cloudwatch;

import dev.batchmonitor.local.aws.protocol.Operation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The datums that CloudWatch took. */
public final class MetricStore {
    private final InstantSource clock;
    private final TimestampWindow window;
    private final List<MetricDatum> datums = new ArrayList<>();

    public MetricStore(InstantSource clock, TimestampWindow window) {
        this.clock = clock;
        this.window = window;
    }

    /** All datums in the order taken. */
    public synchronized List<MetricDatum> datums() {
        return List.copyOf(datums);
    }

    /** The {@code Sum} of a metric over all time; a metric is its name with exactly these dimensions. */
    public double sum(String namespace, String name, Map<String, String> dimensions) {
        return datums().stream()
                .filter(datum ->
                        datum.namespace().equals(namespace) && datum.name().equals(name))
                .filter(datum -> datum.dimensions().equals(dimensions))
                .mapToDouble(MetricDatum::sum)
                .sum();
    }

    /** Forgets the datums so far, so that a long run takes no more memory than a short one. */
    public synchronized void clear() {
        datums.clear();
    }

    /** The operations of CloudWatch that are answered here. */
    public Map<String, Operation> operations() {
        return Map.of("ListMetrics", new ListMetrics(this), "PutMetricData", new PutMetricData(this));
    }

    synchronized void add(List<MetricDatum> taken) {
        datums.addAll(taken);
    }

    Instant now() {
        return clock.instant();
    }

    TimestampWindow window() {
        return window;
    }
}
