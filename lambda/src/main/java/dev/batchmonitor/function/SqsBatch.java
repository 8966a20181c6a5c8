package dev.batchmonitor.function;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.batchmonitor.function.incident.Arrival;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The batch of SQS messages that Lambda hands over, and the answer that names those to be delivered again.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">Partial batch responses</a>
 */
final class SqsBatch {
    private static final JsonFactory JSON = new JsonFactory();

    private SqsBatch() {}

    static List<Delivery> read(InputStream input) throws IOException {
        List<Delivery> deliveries = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(input)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean isRecords = parser.currentName().equals("Records");
                if (parser.nextToken() == JsonToken.START_ARRAY && isRecords) {
                    readRecords(parser, deliveries);
                } else {
                    parser.skipChildren();
                }
            }
        }
        return deliveries;
    }

    private static void readRecords(JsonParser parser, List<Delivery> deliveries) throws IOException {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            String messageId = "";
            String body = "";
            Map<String, String> attributes = Map.of();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value == JsonToken.VALUE_STRING && name.equals("messageId")) {
                    messageId = parser.getText();
                } else if (value == JsonToken.VALUE_STRING && name.equals("body")) {
                    body = parser.getText();
                } else if (value == JsonToken.START_OBJECT && name.equals("attributes")) {
                    attributes = attributes(parser);
                } else {
                    parser.skipChildren();
                }
            }
            deliveries.add(new Delivery(arrival(messageId, attributes), body));
        }
    }

    private static Map<String, String> attributes(JsonParser parser) throws IOException {
        Map<String, String> attributes = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            attributes.put(name, parser.getValueAsString(""));
            parser.skipChildren();
        }
        return attributes;
    }

    /** A message that says nothing of it counts as delivered for the first time. */
    private static Arrival arrival(String messageId, Map<String, String> attributes) {
        String count = attributes.getOrDefault("ApproximateReceiveCount", "");
        String received = attributes.getOrDefault("ApproximateFirstReceiveTimestamp", "");
        return new Arrival(
                messageId,
                Instant.ofEpochMilli(received.matches("\\d{1,15}") ? Long.parseLong(received) : 0),
                count.matches("\\d{1,9}") ? Integer.parseInt(count) : 1);
    }

    static void writeFailures(Collection<String> messageIds, OutputStream output) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(output)) {
            json.writeStartObject();
            json.writeArrayFieldStart("batchItemFailures");
            for (String messageId : messageIds) {
                json.writeStartObject();
                json.writeStringField("itemIdentifier", messageId);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
