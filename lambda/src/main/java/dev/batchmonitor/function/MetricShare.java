package dev.batchmonitor.function;

import dev.batchmonitor.function.metric.Measurement;
import dev.batchmonitor.function.metric.MetricCoalescer;
import dev.batchmonitor.function.metric.MetricDatum;
import dev.batchmonitor.function.metric.MetricSink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Outcomes that are measured in one call. CloudWatch takes a call whole or not at all: if it refuses one of several, nothing
 * of what is delivered again for it was in those that it took.
 */
record MetricShare(List<Outcome> outcomes, List<MetricDatum> datums) {
    /**
     * Divides outcomes among as few calls as are needed; nothing if nothing was measured.
     *
     * @param others what was measured beside them
     */
    static List<MetricShare> of(List<Outcome> outcomes, List<Measurement> others) {
        List<Measurement> measured =
                Stream.concat(measured(outcomes), others.stream()).toList();
        List<MetricDatum> datums = MetricCoalescer.coalesce(measured);
        if (datums.size() <= MetricSink.MAX_DATUMS) {
            return datums.isEmpty() ? List.of() : List.of(new MetricShare(outcomes, datums));
        }
        List<MetricShare> shares = new ArrayList<>();
        Duration period = datums.get(0).period();
        divide(
                outcomes.stream()
                        .sorted(Comparator.comparing(Outcome::measuredOf))
                        .toList(),
                period,
                shares);
        if (!others.isEmpty()) {
            shares.add(new MetricShare(List.of(), MetricCoalescer.coalesce(others, period)));
        }
        return shares;
    }

    private static void divide(List<Outcome> outcomes, Duration period, List<MetricShare> shares) {
        List<MetricDatum> datums = MetricCoalescer.coalesce(measured(outcomes).toList(), period);
        if (datums.size() <= MetricSink.MAX_DATUMS || outcomes.size() == 1) {
            shares.add(new MetricShare(outcomes, datums));
        } else {
            int half = outcomes.size() / 2;
            divide(outcomes.subList(0, half), period, shares);
            divide(outcomes.subList(half, outcomes.size()), period, shares);
        }
    }

    private static Stream<Measurement> measured(List<Outcome> outcomes) {
        return outcomes.stream().flatMap(outcome -> outcome.measurements().stream());
    }
}
