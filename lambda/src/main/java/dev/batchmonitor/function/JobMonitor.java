package dev.batchmonitor.function;

import static java.util.stream.Collectors.toCollection;

import dev.batchmonitor.function.event.BatchEvent;
import dev.batchmonitor.function.event.EventDecoder;
import dev.batchmonitor.function.event.UnreadableEventException;
import dev.batchmonitor.function.incident.Arrival;
import dev.batchmonitor.function.incident.IncidentKey;
import dev.batchmonitor.function.job.JobDescriptions;
import dev.batchmonitor.function.log.Log;
import dev.batchmonitor.function.metric.JobMeasurements;
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
    private static final double AFTER_LOOKUP = 0.6;

    private static final double AFTER_REPORT = 0.2;

    /** To note what could not be measured: after a redrive it would not be, else. */
    private static final double AFTER_METRICS = 0.2;

    private final EventDecoder decoder;
    private final AlertPolicy policy;
    private final AwsPorts aws;
    private final Reporter reporter;
    private final Log log;

    JobMonitor(EventDecoder decoder, AlertPolicy policy, AwsPorts aws, Reporter reporter, Log log) {
        this.decoder = decoder;
        this.policy = policy;
        this.aws = aws;
        this.reporter = reporter;
        this.log = log;
    }

    /** Handles the messages; the ids of those that must be delivered again. */
    Set<String> handle(List<Delivery> deliveries, Deadline deadline) {
        List<Occurrence> occurrences = Occurrence.coalesce(decode(deliveries));
        JobDescriptions descriptions =
                aws.lookup().describe(LookupNeed.of(occurrences, policy.home()), deadline.keeping(AFTER_LOOKUP));
        List<Outcome> outcomes = assess(occurrences, new Assessment(descriptions, policy));
        Reported reported = reporter.report(outcomes, descriptions, deadline.keeping(AFTER_REPORT));
        // Last, and only of what was told: what has to be told again is not counted before.
        Set<Outcome> unfinished = measure(outcomes, reported, deadline.keeping(AFTER_METRICS));
        outcomes.stream().filter(outcome -> !reported.isDone(outcome)).forEach(unfinished::add);
        reporter.unmeasured(unfinished.stream().filter(reported::isNews).toList(), deadline);
        Set<String> again = deliveries.stream().map(Delivery::messageId).collect(toCollection(LinkedHashSet::new));
        outcomes.stream()
                .filter(outcome -> !unfinished.contains(outcome))
                .forEach(outcome -> again.removeAll(outcome.occurrence().messageIds()));
        log.info(
                "batch handled",
                Map.of(
                        "messages", String.valueOf(deliveries.size()),
                        "occurrences", String.valueOf(occurrences.size()),
                        "deliverAgain", String.valueOf(again.size())));
        return again;
    }

    private Map<Arrival, BatchEvent> decode(List<Delivery> deliveries) {
        Map<Arrival, BatchEvent> events = new LinkedHashMap<>();
        for (Delivery delivery : deliveries) {
            try {
                BatchEvent event = decoder.decode(delivery.body());
                if (event instanceof BatchEvent.IncidentWindowClosed closed) {
                    IncidentKey.parse(closed.incident());
                }
                events.put(delivery.arrival(), event);
            } catch (UnreadableEventException | IllegalArgumentException e) {
                // It alone goes back to the queue, and in the end to the dead-letter queue.
                log.error("unreadable message: " + e.getMessage(), Map.of("messageId", delivery.messageId()));
            } catch (RuntimeException e) {
                // Neither may a mistake of ours, or of the parser's, take the other messages with it.
                log.error("message could not be read", e, Map.of("messageId", delivery.messageId()));
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
                        Map.of("messageId", occurrence.arrival().messageId()));
            }
        }
        return outcomes;
    }

    /** Sends what was measured; the outcomes that CloudWatch did not take. */
    private Set<Outcome> measure(List<Outcome> outcomes, Reported reported, Deadline deadline) {
        List<Outcome> measured =
                outcomes.stream().filter(reported::isToBeMeasured).toList();
        Set<Outcome> notTaken = new LinkedHashSet<>();
        for (MetricShare share :
                MetricShare.of(measured, JobMeasurements.ofTableErrors(reported.tableErrors(), deadline.now()))) {
            List<MetricDatum> again = aws.metrics().put(share.datums(), deadline);
            share.outcomes().stream().filter(outcome -> outcome.isToldOf(again)).forEach(notTaken::add);
        }
        return notTaken;
    }
}
