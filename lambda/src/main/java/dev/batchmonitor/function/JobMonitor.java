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
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The whole story: decode, coalesce, leave out what is not watched, describe, assess, alert, measure. */
final class JobMonitor {
    /** The share of the time left that a stage leaves to those after it. */
    private static final double AFTER_LOOKUP = 0.6;

    private static final double AFTER_REPORT = 0.2;

    /** To note what could not be measured: after a redrive it would not be, else. */
    private static final double AFTER_METRICS = 0.2;

    private final EventDecoder decoder;
    private final WatchedJobs watched;
    private final AlertPolicy policy;
    private final AwsPorts aws;
    private final Reporter reporter;
    private final Log log;

    JobMonitor(
            EventDecoder decoder, WatchedJobs watched, AlertPolicy policy, AwsPorts aws, Reporter reporter, Log log) {
        this.decoder = decoder;
        this.watched = watched;
        this.policy = policy;
        this.aws = aws;
        this.reporter = reporter;
        this.log = log;
    }

    /** Handles a batch of messages while it is read and after; the ids of those that must be delivered again. */
    Set<String> handle(InputStream batch, Deadline deadline) throws IOException {
        return handle(SqsBatch.read(batch, decoder.forBatch()), deadline);
    }

    /** Handles the messages; the ids of those that must be delivered again. */
    Set<String> handle(List<Delivery> deliveries, Deadline deadline) {
        Set<String> again = deliveries.stream().map(Delivery::messageId).collect(toCollection(LinkedHashSet::new));
        List<Occurrence> all = Occurrence.coalesce(readable(deliveries));
        List<Occurrence> named = admitted(all, watched::admitByName, again);
        JobDescriptions descriptions = aws.lookup().describe(lookups(named), deadline.keeping(AFTER_LOOKUP));
        List<Occurrence> occurrences =
                admitted(named, occurrence -> watched.admitByTags(occurrence, descriptions), again);
        List<Outcome> outcomes = assess(occurrences, descriptions);
        Reported reported = reporter.report(outcomes, descriptions, deadline.keeping(AFTER_REPORT));
        // Last, and only of what was told: what has to be told again is not counted before.
        Set<Outcome> unfinished = measure(outcomes, reported, deadline.keeping(AFTER_METRICS));
        outcomes.stream().filter(outcome -> !reported.isDone(outcome)).forEach(unfinished::add);
        reporter.unmeasured(unfinished.stream().filter(reported::isNews).toList(), deadline);
        outcomes.stream()
                .filter(outcome -> !unfinished.contains(outcome))
                .forEach(outcome -> again.removeAll(outcome.occurrence().messageIds()));
        log.info(
                "batch handled",
                Map.of(
                        "messages", String.valueOf(deliveries.size()),
                        "occurrences", String.valueOf(all.size()),
                        "watched", String.valueOf(occurrences.size()),
                        "deliverAgain", String.valueOf(again.size())));
        return again;
    }

    /** Those that are watched; the messages of the others have been handled. */
    private List<Occurrence> admitted(
            List<Occurrence> occurrences, Predicate<Occurrence> isWatched, Set<String> again) {
        if (watched.equals(WatchedJobs.ALL)) {
            return occurrences;
        }
        List<Occurrence> admitted = new ArrayList<>();
        for (Occurrence occurrence : occurrences) {
            if (isWatched.test(occurrence)) {
                admitted.add(occurrence);
            } else {
                again.removeAll(occurrence.messageIds());
            }
        }
        return admitted;
    }

    private Set<String> lookups(List<Occurrence> occurrences) {
        Set<String> ids = new LinkedHashSet<>(LookupNeed.of(occurrences, policy.home()));
        ids.addAll(watched.lookups(occurrences, policy.home()));
        return ids;
    }

    private Map<Arrival, BatchEvent> readable(List<Delivery> deliveries) {
        Map<Arrival, BatchEvent> events = new LinkedHashMap<>();
        for (Delivery delivery : deliveries) {
            try {
                BatchEvent event = delivery.body().orThrow();
                if (event instanceof BatchEvent.IncidentWindowClosed closed) {
                    IncidentKey.parse(closed.incident());
                }
                if (event instanceof BatchEvent.Unknown unknown) {
                    log.warn("event of a type that this version does not know", Map.of("type", unknown.detailType()));
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

    private List<Outcome> assess(List<Occurrence> occurrences, JobDescriptions descriptions) {
        Assessment assessment = new Assessment(descriptions, policy);
        List<Outcome> outcomes = new ArrayList<>(occurrences.size());
        for (Occurrence occurrence : occurrences) {
            try {
                outcomes.add(watched.withNote(assessment.of(occurrence), descriptions));
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
