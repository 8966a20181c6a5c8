package dev.batchmonitor.local.aws.sns;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.queue.MessageAttribute;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One message that SNS accepted, as it was sent.
 *
 * @param topicArn where it was published
 * @param subject the subject line of emails
 * @param messageStructure {@code json} if the message is an object from protocol to body
 * @param message the message, not taken apart
 * @param attributes in the order sent
 */
public record PublishedMessage(
        String topicArn,
        @Nullable String subject,
        @Nullable String messageStructure,
        String message,
        Map<String, MessageAttribute> attributes) {
    public PublishedMessage {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** The message of an accepted {@code Publish} input. */
    public static PublishedMessage of(ObjectNode input) {
        String arn = input.path("TopicArn").asText(input.path("TargetArn").asText());
        return of(arn, input);
    }

    /** The messages of a {@code PublishBatch} input that the output does not list as failed. */
    public static List<PublishedMessage> ofBatch(ObjectNode input, ObjectNode output) {
        Set<String> failed = new HashSet<>();
        output.path("Failed").forEach(entry -> failed.add(entry.path("Id").asText()));
        List<PublishedMessage> accepted = new ArrayList<>();
        for (JsonNode entry : input.path("PublishBatchRequestEntries")) {
            if (!failed.contains(entry.path("Id").asText())) {
                accepted.add(of(input.path("TopicArn").asText(), entry));
            }
        }
        return accepted;
    }

    static PublishedMessage of(String topicArn, JsonNode entry) {
        Map<String, MessageAttribute> attributes = new LinkedHashMap<>();
        entry.path("MessageAttributes")
                .properties()
                .forEach(attribute -> attributes.put(attribute.getKey(), attribute(attribute.getValue())));
        return new PublishedMessage(
                topicArn,
                text(entry, "Subject"),
                text(entry, "MessageStructure"),
                entry.path("Message").asText(),
                attributes);
    }

    private static MessageAttribute attribute(JsonNode value) {
        return new MessageAttribute(
                value.path("DataType").asText(), text(value, "StringValue"), text(value, "BinaryValue"));
    }

    private static @Nullable String text(JsonNode parent, String name) {
        JsonNode node = parent.path(name);
        return node.isMissingNode() || node.isNull() ? null : node.asText();
    }

    boolean isPerProtocol() {
        return "json".equals(messageStructure);
    }
}
