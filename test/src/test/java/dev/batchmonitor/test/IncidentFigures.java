package dev.batchmonitor.test;

import dev.batchmonitor.local.aws.cloudwatch.MetricDatum;
import dev.batchmonitor.local.chain.Outcome;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was told and measured in the end.
 *
 * @param outcome all of it
 * @param told the messages, in order
 */
record IncidentFigures(Outcome outcome, List<Told> told) {
    static IncidentFigures of(Outcome outcome) {
        return new IncidentFigures(
                outcome, outcome.alerts().stream().map(Told::of).toList());
    }

    int messages() {
        return told.size();
    }

    /** How many messages of each type tell of each incident. */
    Map<String, Long> messagesByKind() {
        return told.stream().collect(Collectors.groupingBy(Told::kind, TreeMap::new, Collectors.counting()));
    }

    /** How many failures each incident has, according to its last message. */
    Map<String, Integer> lastTotals() {
        return told.stream().collect(Collectors.toMap(Told::incident, Told::total, (first, last) -> last, TreeMap::new));
    }

    /** How many failures all messages together tell of. */
    int failuresTold() {
        return told.stream().mapToInt(Told::number).sum();
    }

    /** The sum of a metric in each queue; without queue under an empty name. */
    Map<String, Double> sums(String metric) {
        return outcome.metrics().stream()
                .filter(datum -> datum.name().equals(metric))
                .filter(datum -> datum.dimensions().isEmpty()
                        || datum.dimensions().keySet().equals(java.util.Set.of("JobQueue")))
                .collect(Collectors.groupingBy(
                        datum -> datum.dimensions().getOrDefault("JobQueue", ""),
                        TreeMap::new,
                        Collectors.summingDouble(MetricDatum::sum)));
    }

    double sum(String metric) {
        return sums(metric).values().stream().mapToDouble(sum -> sum).sum();
    }
}
