package dev.batchmonitor.local.queue;

import java.util.Map;

/**
 * One delivery of a message.
 *
 * @param messageId stays the same over all deliveries
 * @param receiptHandle names this delivery; needed to delete the message or to change its visibility
 * @param body the text as sent
 * @param attributes what the queue says about the message: {@code SentTimestamp}, {@code ApproximateReceiveCount}, ...
 * @param messageAttributes what the sender said about it
 */
public record ReceivedMessage(
        String messageId,
        String receiptHandle,
        String body,
        Map<String, String> attributes,
        Map<String, MessageAttribute> messageAttributes) {
    public ReceivedMessage {
        attributes = Map.copyOf(attributes);
        messageAttributes = Map.copyOf(messageAttributes);
    }
}
