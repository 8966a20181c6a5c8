package dev.batchmonitor.reliability;

import com.fasterxml.jackson.databind.JsonNode;
import dev.batchmonitor.local.aws.cloudwatch.MetricDatum;
import dev.batchmonitor.test.JobEvents;
import dev.batchmonitor.test.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sums and incidents: those that follow from the events, counted as they are made, or those that came out of the chain.
 *
 * @param sums by metric and job queue
 * @param failures by incident and hour
 * @param firsts how many messages announce each of these
 * @param messages how many tell of each of these
 */
record LoadLedger(
        Map<String, Double> sums,
        Map<String, Integer> failures,
        Map<String, Integer> firsts,
        Map<String, Integer> messages) {
    private static final Set<String> METRICS = Set.of("FailedJobs", "SucceededJobs", "FailedAttempts");

    LoadLedger() {
        this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    void succeeded(String queue) {
        add("SucceededJobs", queue, 1);
    }

    void retried(String queue) {
        add("FailedAttempts", queue, 1);
    }

    void failed(String queue, String definition, int exitCode, int hour) {
        add("FailedJobs", queue, 1);
        add("FailedAttempts", queue, 1);
        String incident = "failures 111122223333/eu-west-1/%s/%s/EXIT_CODE/%d".formatted(queue, definition, exitCode);
        failures.merge(incident + " in hour " + hour, 1, Integer::sum);
    }

    void measured(MetricDatum datum) {
        if (METRICS.contains(datum.name()) && datum.dimensions().keySet().equals(Set.of("JobQueue"))) {
            add(datum.name(), String.valueOf(datum.dimensions().get("JobQueue")), datum.sum());
        }
    }

    void told(Told message) {
        JsonNode window = message.body().path("incident");
        Instant start = Instant.parse(window.asText().substring(window.asText().lastIndexOf(' ') + 1));
        String key = message.incident() + " in hour "
                + Duration.between(JobEvents.START, start).toHours();
        failures.merge(key, message.number(), Integer::sum);
        messages.merge(key, 1, Integer::sum);
        if (message.type().equals("JobFailed")) {
            firsts.merge(key, 1, Integer::sum);
        }
    }

    /** How many failures and measured things are missing here that the other has. */
    long lacks(LoadLedger other) {
        return Math.round(missing(sums, other.sums) + missing(failures, other.failures));
    }

    private void add(String metric, String queue, double value) {
        sums.merge(metric + " of " + queue, value, Double::sum);
    }

    private static double missing(Map<String, ? extends Number> here, Map<String, ? extends Number> there) {
        return there.entrySet().stream()
                .mapToDouble(entry -> entry.getValue().doubleValue()
                        - (here.containsKey(entry.getKey())
                                ? here.get(entry.getKey()).doubleValue()
                                : 0))
                .filter(difference -> difference > 0)
                .sum();
    }
}
