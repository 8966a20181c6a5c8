package dev.batchmonitor.local.aws.sns;

import dev.batchmonitor.local.queue.MessageAttribute;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One message as one subscription got it.
 *
 * @param messageId as answered to the publisher
 * @param subject what an email has as its subject
 * @param body the body for the protocol of the subscription
 * @param attributes the message attributes
 */
public record Delivery(
        String messageId, @Nullable String subject, String body, Map<String, MessageAttribute> attributes) {}
