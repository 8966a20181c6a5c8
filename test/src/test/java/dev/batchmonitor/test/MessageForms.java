package dev.batchmonitor.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.batchmonitor.local.aws.sns.PublishedMessage;
import java.util.List;

/** The bodies of a message for chats and for machines, laid out for people to read and compare. */
public final class MessageForms {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private MessageForms() {}

    /** The markdown with its lines as lines, and the metadata. */
    static String chat(PublishedMessage message) {
        JsonNode notification = json(body(message, "https"));
        JsonNode content = notification.path("content");
        StringBuilder text = new StringBuilder()
                .append("-".repeat(80))
                .append('\n')
                .append(content.path("title").asText())
                .append("\n\n")
                .append(content.path("description").asText())
                .append("\n\n");
        content.path("nextSteps")
                .forEach(step -> text.append("next: ").append(step.asText()).append('\n'));
        content.path("keywords")
                .forEach(word -> text.append("keyword: ").append(word.asText()).append('\n'));
        return text.append(notification.path("metadata").toPrettyString())
                .append('\n')
                .toString();
    }

    /** The bodies in an array. */
    static String machines(List<PublishedMessage> messages) {
        ArrayNode bodies = JSON.createArrayNode();
        messages.forEach(message -> bodies.add(json(body(message, "default"))));
        return bodies.toPrettyString() + "\n";
    }

    public static String body(PublishedMessage message, String protocol) {
        return json(message.message()).path(protocol).asText();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }
}
