package dev.batchmonitor.local.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.batchmonitor.local.aws.sns.PublishedMessage;

/** One line of {@code alerts.jsonl}. */
final class AlertLine {
    private static final JsonMapper JSON = new JsonMapper();

    private AlertLine() {}

    static String of(PublishedMessage message) {
        ObjectNode line = JSON.createObjectNode();
        line.put("topicArn", message.topicArn());
        line.put("subject", message.subject());
        line.set("message", message(message));
        ObjectNode attributes = line.putObject("attributes");
        message.attributes()
                .forEach((name, attribute) -> attributes.put(
                        name, attribute.stringValue() == null ? attribute.binaryValue() : attribute.stringValue()));
        return line.toString();
    }

    /** An object from protocol to body if the message has one body for each. */
    private static JsonNode message(PublishedMessage message) {
        if (!"json".equals(message.messageStructure())) {
            return TextNode.valueOf(message.message());
        }
        try {
            return JSON.readTree(message.message());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("SNS took a message that is not JSON: " + message.message(), e);
        }
    }
}
