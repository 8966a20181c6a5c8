package dev.batchmonitor.function;

import static java.util.stream.Collectors.toCollection;

import dev.batchmonitor.function.alert.AlertMessage;
import dev.batchmonitor.function.event.BatchEvent;
import dev.batchmonitor.function.event.EventDecoder;
import dev.batchmonitor.function.event.UnreadableEventException;
import dev.batchmonitor.function.job.JobDescriptions;
import dev.batchmonitor.function.log.Log;
import dev.batchmonitor.function.metric.Measurement;
import dev.batchmonitor.function.metric.MetricCoalescer;
import dev.batchmonitor.function.metric.MetricDatum;
import dev.batchmonitor.function.time.Deadline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The whole story: decode, coalesce, describe, assess, alert, measure. */
final class JobMonitor {
    /** The share of the time left that a stage leaves to those after it. */
    private static final double AFTER_LOOKUP = 0.5;

    private static final double AFTER_LOGS = 0.7;
    private static final double AFTER_ALERTS = 0.3;

    private final EventDecoder decoder;
    private final AlertPolicy policy;
    private final AwsPorts aws;
    private final Log log;

    JobMonitor(EventDecoder decoder, AlertPolicy policy, AwsPorts aws, Log log) {
        this.decoder = decoder;
        this.policy = policy;
        this.aws = aws;
        this.log = log;
    }

    /** Handles the messages; the ids of those that must be delivered again. */
    Set<String> handle(List<Delivery> deliveries, Deadline deadline) {
        List<Occurrence> occurrences = Occurrence.coalesce(decode(deliveries));
        JobDescriptions descriptions =
                aws.lookup().describe(LookupNeed.of(occurrences), deadline.keeping(AFTER_LOOKUP));
        LastWords lastWords = new LastWords(aws.tail(), deadline.keeping(AFTER_LOGS), log);
        List<Outcome> outcomes = assess(occurrences, new Assessment(descriptions, lastWords, policy));
        List<Outcome> published = publish(outcomes, deadline.keeping(AFTER_ALERTS));
        // Last, and only of what was published: an alert that has to be sent again is not counted before.
        List<MetricDatum> notTaken = measure(published, deadline);
        Set<String> again = deliveries.stream().map(Delivery::messageId).collect(toCollection(LinkedHashSet::new));
        published.stream()
                .filter(outcome -> !outcome.isToldOf(notTaken))
                .forEach(outcome -> again.removeAll(outcome.messageIds()));
        log.info(
                "batch handled",
                Map.of(
                        "messages", String.valueOf(deliveries.size()),
                        "occurrences", String.valueOf(occurrences.size()),
                        "deliverAgain", String.valueOf(again.size())));
        return again;
    }

    private Map<String, BatchEvent> decode(List<Delivery> deliveries) {
        Map<String, BatchEvent> events = new LinkedHashMap<>();
        for (Delivery delivery : deliveries) {
            try {
                events.put(delivery.messageId(), decoder.decode(delivery.body()));
            } catch (UnreadableEventException e) {
                // It alone goes back to the queue, and in the end to the dead-letter queue.
                log.error("unreadable message: " + e.getMessage(), Map.of("messageId", delivery.messageId()));
            }
        }
        return events;
    }

    private List<Outcome> assess(List<Occurrence> occurrences, Assessment assessment) {
        List<Outcome> outcomes = new ArrayList<>(occurrences.size());
        for (Occurrence occurrence : occurrences) {
            try {
                outcomes.add(assessment.of(occurrence));
            } catch (RuntimeException e) {
                // A mistake of ours must not take the other messages with it.
                log.error(
                        "event could not be assessed",
                        e,
                        Map.of("messageId", occurrence.messageIds().get(0)));
            }
        }
        return outcomes;
    }

    /** Publishes the alerts; all outcomes but those whose alert was not taken. */
    private List<Outcome> publish(List<Outcome> outcomes, Deadline deadline) {
        List<Outcome> alerted = outcomes.stream().filter(Outcome::hasAlert).toList();
        List<AlertMessage> messages =
                alerted.stream().flatMap(outcome -> outcome.message().stream()).toList();
        Set<Integer> refused = messages.isEmpty() ? Set.of() : aws.alerts().publish(messages, deadline);
        AlertLog.write(messages, refused, log);
        List<Outcome> published = new ArrayList<>(outcomes);
        published.removeAll(refused.stream().map(alerted::get).toList());
        return published;
    }

    /** Sends what was measured; the datums that were not taken. */
    private List<MetricDatum> measure(List<Outcome> outcomes, Deadline deadline) {
        List<Measurement> measurements = outcomes.stream()
                .flatMap(outcome -> outcome.measurements().stream())
                .toList();
        return measurements.isEmpty() ? List.of() : aws.metrics().put(MetricCoalescer.coalesce(measurements), deadline);
    }
}
