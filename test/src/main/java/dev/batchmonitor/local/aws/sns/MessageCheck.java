package dev.batchmonitor.local.aws.sns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;

/** What SNS allows as a message. */
final class MessageCheck {
    static final int MAX_BYTES = 262_144;

    private static final ObjectMapper STRICT_JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private MessageCheck() {}

    static void check(PublishedMessage message) {
        if (message.message().isEmpty()) {
            throw SnsErrors.invalidParameter("Empty message");
        }
        if (bytes(message) > MAX_BYTES) {
            throw SnsErrors.invalidParameter("Message too long");
        }
        String structure = message.messageStructure();
        if (structure != null && !structure.equals("json")) {
            throw SnsErrors.invalidParameter("MessageStructure");
        }
        if (message.isPerProtocol()) {
            checkBodies(message.message());
        }
    }

    private static void checkBodies(String json) {
        JsonNode bodies = parse(json);
        if (!bodies.path("default").isTextual()) {
            throw SnsErrors.invalidParameter("Message Structure - No default entry in JSON message body");
        }
        for (JsonNode body : bodies) {
            if (!body.isTextual()) {
                throw unparsable();
            }
        }
    }

    private static JsonNode parse(String json) {
        try {
            JsonNode bodies = STRICT_JSON.readTree(json);
            if (bodies.isObject()) {
                return bodies;
            }
        } catch (JsonProcessingException e) {
            throw unparsable();
        }
        throw unparsable();
    }

    private static RuntimeException unparsable() {
        return SnsErrors.invalidParameter("Message Structure - JSON message body failed to parse");
    }

    /** Body and attributes count together. */
    static int bytes(PublishedMessage message) {
        return utf8(message.message())
                + message.attributes().entrySet().stream()
                        .mapToInt(attribute -> utf8(attribute.getKey()) + AttributeCheck.bytes(attribute.getValue()))
                        .sum();
    }

    static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
