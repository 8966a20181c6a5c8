package dev.batchmonitor.test;

import dev.batchmonitor.local.aws.cloudwatch.MetricDatum;
import dev.batchmonitor.local.chain.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was told and measured in the end.
 *
 * @param outcome all of it
 * @param told the messages, in order
 */
public record IncidentFigures(Outcome outcome, List<Told> told) {
    public static IncidentFigures of(Outcome outcome) {
        return new IncidentFigures(
                outcome, outcome.alerts().stream().map(Told::of).toList());
    }

    public int messages() {
        return told.size();
    }

    /** How many messages of each type tell of each incident. */
    public Map<String, Long> messagesByKind() {
        return told.stream().collect(Collectors.groupingBy(Told::kind, TreeMap::new, Collectors.counting()));
    }

    /** How many failures of each incident were told: of arrays by the last message, of others by all together. */
    public Map<String, Integer> failuresByIncident() {
        Map<String, Integer> failures = new TreeMap<>();
        told.forEach(message -> failures.merge(
                message.incident(),
                message.number(),
                (before, now) -> message.isOfArray() ? now : Integer.valueOf(before + now)));
        return failures;
    }

    /** How many failures all messages together tell of. */
    public int failuresTold() {
        return failuresByIncident().values().stream().mapToInt(number -> number).sum();
    }

    /** The sum of a metric in each queue; without queue under an empty name. */
    public Map<String, Double> sums(String metric) {
        return outcome.metrics().stream()
                .filter(datum -> datum.name().equals(metric))
                .filter(datum -> datum.dimensions().isEmpty()
                        || datum.dimensions().keySet().equals(Set.of("JobQueue")))
                .collect(Collectors.groupingBy(
                        datum -> datum.dimensions().getOrDefault("JobQueue", ""),
                        TreeMap::new,
                        Collectors.summingDouble(MetricDatum::sum)));
    }

    public double sum(String metric) {
        return sums(metric).values().stream().mapToDouble(sum -> sum).sum();
    }
}
