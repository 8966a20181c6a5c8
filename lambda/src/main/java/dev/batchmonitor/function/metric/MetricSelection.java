package dev.batchmonitor.function.metric;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which metrics are published, and by which dimensions besides the job queue.
 *
 * @param names of the metrics
 * @param dimensions that tell them apart; the job queue always is one
 */
public record MetricSelection(Set<MetricName> names, Set<MetricDimension> dimensions) {
    public static final MetricSelection ALL =
            new MetricSelection(EnumSet.allOf(MetricName.class), EnumSet.allOf(MetricDimension.class));

    public MetricSelection {
        names = Set.copyOf(names);
        // The metrics of job queues alone are those that all others are a part of.
        Set<MetricDimension> all = EnumSet.of(MetricDimension.JOB_QUEUE);
        all.addAll(dimensions);
        dimensions = Set.copyOf(all);
    }

    /** The sink with nothing left that is not selected: what is dropped here has been taken. */
    public MetricSink before(MetricSink sink) {
        if (equals(ALL)) {
            return sink;
        }
        Set<String> allowed = dimensions.stream().map(MetricDimension::text).collect(Collectors.toUnmodifiableSet());
        return (datums, deadline) -> {
            List<MetricDatum> selected = datums.stream()
                    .filter(datum -> names.contains(datum.name())
                            && allowed.containsAll(datum.dimensions().keySet()))
                    .toList();
            return selected.isEmpty() ? List.of() : sink.put(selected, deadline);
        };
    }
}
