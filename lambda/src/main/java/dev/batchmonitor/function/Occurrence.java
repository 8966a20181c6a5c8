package dev.batchmonitor.function;

import dev.batchmonitor.function.event.BatchEvent;
import dev.batchmonitor.function.job.Job;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that happened once, and the messages that told of it: EventBridge and SQS deliver at least once.
 *
 * @param messageIds all are delivered again if the occurrence could not be handled
 */
record Occurrence(BatchEvent event, List<String> messageIds) {
    /** The same events, those that tell of the same thing as one. */
    static List<Occurrence> coalesce(Map<String, BatchEvent> eventsByMessageId) {
        Map<String, Occurrence> occurrences = new LinkedHashMap<>();
        eventsByMessageId.forEach((messageId, event) -> occurrences
                .computeIfAbsent(key(event, messageId), key -> new Occurrence(event, new ArrayList<>()))
                .messageIds
                .add(messageId));
        return List.copyOf(occurrences.values());
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
