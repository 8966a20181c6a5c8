package dev.batchmonitor.function;

import dev.batchmonitor.function.event.BatchEvent;
import dev.batchmonitor.function.incident.Arrival;
import dev.batchmonitor.function.job.Job;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that happened once, and the messages that told of it: EventBridge and SQS deliver at least once.
 *
 * @param arrivals of the messages: all are delivered again if the occurrence could not be handled
 */
record Occurrence(BatchEvent event, List<Arrival> arrivals) {
    /** The same events, those that tell of the same thing as one. */
    static List<Occurrence> coalesce(Map<Arrival, BatchEvent> events) {
        Map<String, Occurrence> occurrences = new LinkedHashMap<>();
        events.forEach((arrival, event) -> occurrences
                .computeIfAbsent(key(event, arrival.messageId()), key -> new Occurrence(event, new ArrayList<>()))
                .arrivals
                .add(arrival));
        return List.copyOf(occurrences.values());
    }

    /** The first of the messages stands for all. */
    Arrival arrival() {
        return arrivals.get(0);
    }

    /** Whether the function has not been given any of the messages before. */
    boolean isNew() {
        return arrivals.stream().noneMatch(Arrival::isAgain);
    }

    List<String> messageIds() {
        return arrivals.stream().map(Arrival::messageId).toList();
    }

    /** A job enters a state once for each attempt; Batch gives events no id that survives a second sending. */
    private static String key(BatchEvent event, String messageId) {
        return event.accept(new BatchEvent.Visitor<>() {
            @Override
            public String jobStateChange(BatchEvent.JobStateChange change) {
                return keyOf("state", change.job());
            }

            @Override
            public String jobQueueBlocked(BatchEvent.JobQueueBlocked blocked) {
                return keyOf("blocked", blocked.job());
            }

            @Override
            public String incidentWindowClosed(BatchEvent.IncidentWindowClosed closed) {
                return messageId;
            }

            @Override
            public String unknown(BatchEvent.Unknown unknown) {
                return messageId;
            }

            private String keyOf(String type, Job job) {
                String id = job.identity().id();
                return id == null
                        ? messageId
                        : String.join(
                                " ",
                                type,
                                id,
                                job.status().name(),
                                String.valueOf(job.attempts().size()));
            }
        });
    }
}
