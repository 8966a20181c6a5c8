package dev.batchmonitor.function;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.batchmonitor.function.event.EventDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The batch of SQS messages that Lambda hands over, and the answer that names those to be delivered again.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">Partial batch responses</a>
 */
final class SqsBatch {
    private static final JsonFactory JSON = new JsonFactory();

    private SqsBatch() {}

    static List<Delivery> read(InputStream input, EventDecoder decoder) throws IOException {
        List<Delivery> deliveries = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(input)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean isRecords = parser.currentName().equals("Records");
                if (parser.nextToken() == JsonToken.START_ARRAY && isRecords) {
                    readRecords(parser, decoder, deliveries);
                } else {
                    parser.skipChildren();
                }
            }
        }
        return deliveries;
    }

    private static void readRecords(JsonParser parser, EventDecoder decoder, List<Delivery> deliveries)
            throws IOException {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            SqsMessage message = new SqsMessage(decoder);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                message.read(parser);
            }
            deliveries.add(message.delivery());
        }
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
