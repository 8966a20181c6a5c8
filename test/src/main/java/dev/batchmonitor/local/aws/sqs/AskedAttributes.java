package dev.batchmonitor.local.aws.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.queue.MessageAttribute;
import dev.batchmonitor.local.queue.ReceivedMessage;
import java.util.Map;
import java.util.TreeMap;

/** Those of a message's own attributes that the receiver asked for: by name, by {@code prefix.*} or all. */
record AskedAttributes(Map<String, MessageAttribute> attributes) {
    static AskedAttributes of(ReceivedMessage message, JsonNode names) {
        Map<String, MessageAttribute> asked = new TreeMap<>(message.messageAttributes());
        asked.keySet().removeIf(attribute -> !isAsked(attribute, names));
        return new AskedAttributes(asked);
    }

    private static boolean isAsked(String attribute, JsonNode names) {
        for (JsonNode node : names) {
            String name = node.asText();
            boolean prefix = name.endsWith(".*") && attribute.startsWith(name.substring(0, name.length() - 2));
            if (prefix || name.equals("All") || name.equals(attribute)) {
                return true;
            }
        }
        return false;
    }

    void addTo(ObjectNode message) {
        if (attributes.isEmpty()) {
            return;
        }
        ObjectNode json = message.putObject("MessageAttributes");
        attributes.forEach((name, attribute) -> {
            ObjectNode value = json.putObject(name).put("DataType", attribute.dataType());
            if (attribute.stringValue() != null) {
                value.put("StringValue", attribute.stringValue());
            } else {
                value.put("BinaryValue", attribute.binaryValue());
            }
        });
        message.put("MD5OfMessageAttributes", AttributeDigest.md5(attributes));
    }
}
