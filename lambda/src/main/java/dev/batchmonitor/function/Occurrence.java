package dev.batchmonitor.function;

import dev.batchmonitor.function.event.BatchEvent;
import dev.batchmonitor.function.incident.Arrival;
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
                .computeIfAbsent(
                        event.accept(new OccurrenceKey(arrival.messageId())),
                        key -> new Occurrence(event, new ArrayList<>()))
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
        List<String> ids = new ArrayList<>(arrivals.size());
        arrivals.forEach(arrival -> ids.add(arrival.messageId()));
        return ids;
    }
}
