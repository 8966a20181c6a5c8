package dev.batchmonitor.local.aws.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.batchmonitor.local.queue.LocalQueue;
import dev.batchmonitor.local.queue.MessageAttribute;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A message on its way into a queue, from {@code SendMessage} or one entry of a batch. */
record OutgoingMessage(
        String body,
        Map<String, MessageAttribute> attributes,
        @Nullable Duration delay) {
    /** Since August 2025; it was 262,144 bytes before. */
    static final int MAX_BYTES = 1_048_576;

    private static final int MAX_ATTRIBUTES = 10;
    private static final int MAX_DELAY_SECONDS = 900;
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\x09\\x0a\\x0d\\x20-\\ud7ff\\ue000-\\ufffd\\x{10000}-\\x{10ffff}]");

    /** Reads and checks a message. */
    static OutgoingMessage of(JsonNode input) {
        OutgoingMessage message = new OutgoingMessage(
                input.path("MessageBody").asText(), attributes(input.path("MessageAttributes")), delay(input));
        message.check();
        return message;
    }

    private static @Nullable Duration delay(JsonNode input) {
        if (!input.has("DelaySeconds")) {
            return null;
        }
        int seconds = input.path("DelaySeconds").asInt(-1);
        if (seconds < 0 || seconds > MAX_DELAY_SECONDS) {
            throw SqsErrors.invalidValue("Value " + seconds + " for parameter DelaySeconds is invalid. Reason:"
                    + " DelaySeconds must be >= 0 and <= 900.");
        }
        return Duration.ofSeconds(seconds);
    }

    private static Map<String, MessageAttribute> attributes(JsonNode map) {
        Map<String, MessageAttribute> attributes = new LinkedHashMap<>();
        map.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            String text = value.has("StringValue") ? value.path("StringValue").asText() : null;
            String base64 = value.has("BinaryValue") ? value.path("BinaryValue").asText() : null;
            attributes.put(
                    entry.getKey(), new MessageAttribute(value.path("DataType").asText(), text, base64));
        });
        return attributes;
    }

    private void check() {
        if (body.isEmpty()) {
            throw SqsErrors.missing("MessageBody");
        }
        if (FORBIDDEN.matcher(body).find()) {
            throw SqsErrors.invalidContents();
        }
        if (bytes() > MAX_BYTES) {
            throw SqsErrors.invalidValue("One or more parameters are invalid. Reason: Message must be shorter than "
                    + MAX_BYTES + " bytes.");
        }
        if (attributes.size() > MAX_ATTRIBUTES) {
            throw SqsErrors.invalidValue("Number of message attributes [" + attributes.size()
                    + "] exceeds the allowed maximum [" + MAX_ATTRIBUTES + "].");
        }
    }

    /** Body and attributes count together. */
    int bytes() {
        return body.getBytes(StandardCharsets.UTF_8).length + AttributeDigest.bytes(attributes).length;
    }

    /** Puts the message into a queue and returns its message id. */
    String send(LocalQueue queue) {
        return queue.send(body, attributes, delay == null ? queue.settings().delay() : delay);
    }

    Map<String, String> digests() {
        Map<String, String> digests = new LinkedHashMap<>();
        digests.put("MD5OfMessageBody", AttributeDigest.md5(body));
        if (!attributes.isEmpty()) {
            digests.put("MD5OfMessageAttributes", AttributeDigest.md5(attributes));
        }
        return digests;
    }
}
