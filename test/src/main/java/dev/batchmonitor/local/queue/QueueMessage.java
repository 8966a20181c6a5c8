package dev.batchmonitor.local.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A message while it lives in a queue; guarded by the lock of that queue. */
final class QueueMessage {
    /** The principal id that stands in for the sender, in the form of an IAM user's. */
    private static final String SENDER_ID = "AIDALOCALSENDER000000";

    private final String id;
    private final String body;
    private final Map<String, MessageAttribute> messageAttributes;
    private final Instant sentAt;
    private Instant visibleAt;
    private int receiveCount;
    private @Nullable Instant firstReceivedAt;
    private @Nullable String receiptHandle;
    private @Nullable String deadLetterSourceArn;

    QueueMessage(
            String id,
            String body,
            Map<String, MessageAttribute> messageAttributes,
            Instant sentAt,
            Instant visibleAt) {
        this.id = id;
        this.body = body;
        this.messageAttributes = Map.copyOf(messageAttributes);
        this.sentAt = sentAt;
        this.visibleAt = visibleAt;
    }

    ReceivedMessage receive(Instant now, Duration visibilityTimeout) {
        receiveCount++;
        firstReceivedAt = firstReceivedAt == null ? now : firstReceivedAt;
        visibleAt = now.plus(visibilityTimeout);
        receiptHandle = id + "#" + receiveCount;
        return new ReceivedMessage(id, receiptHandle, body, attributes(firstReceivedAt), messageAttributes);
    }

    static String idOf(String receiptHandle) {
        int end = receiptHandle.indexOf('#');
        return end < 0 ? receiptHandle : receiptHandle.substring(0, end);
    }

    private Map<String, String> attributes(Instant firstReceived) {
        Map<String, String> attributes = new TreeMap<>(Map.of(
                "SenderId", SENDER_ID,
                "SentTimestamp", Long.toString(sentAt.toEpochMilli()),
                "ApproximateReceiveCount", Integer.toString(receiveCount),
                "ApproximateFirstReceiveTimestamp", Long.toString(firstReceived.toEpochMilli())));
        if (deadLetterSourceArn != null) {
            attributes.put("DeadLetterQueueSourceArn", deadLetterSourceArn);
        }
        return attributes;
    }

    void moveToDeadLetterQueue(String sourceArn, Instant now) {
        deadLetterSourceArn = sourceArn;
        receiptHandle = null;
        visibleAt = now;
    }

    void hideUntil(Instant instant) {
        visibleAt = instant;
    }

    boolean isVisible(Instant now) {
        return !visibleAt.isAfter(now);
    }

    boolean isInFlight(Instant now) {
        return receiptHandle != null && !isVisible(now);
    }

    boolean isDelivery(String handle) {
        return handle.equals(receiptHandle);
    }

    String id() {
        return id;
    }

    Instant sentAt() {
        return sentAt;
    }

    Instant visibleAt() {
        return visibleAt;
    }

    int receiveCount() {
        return receiveCount;
    }
}
