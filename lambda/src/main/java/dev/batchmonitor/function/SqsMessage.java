package dev.batchmonitor.function;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.batchmonitor.function.event.DecodedEvent;
import dev.batchmonitor.function.event.EventDecoder;
import dev.batchmonitor.function.incident.Arrival;
import java.io.IOException;
import java.time.Instant;

/** What is taken of an SQS message while it is read, field by field. */
final class SqsMessage {
    private static final int MOST_DIGITS_OF_TIME = 15;
    private static final int MOST_DIGITS_OF_COUNT = 9;

    private final EventDecoder decoder;
    private String id = "";
    private DecodedEvent body = DecodedEvent.NONE;
    private String receiveCount = "";
    private String firstReceived = "";

    SqsMessage(EventDecoder decoder) {
        this.decoder = decoder;
    }

    /** Reads the field that the parser is at, with all that is in it. */
    void read(JsonParser parser) throws IOException {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value == JsonToken.VALUE_STRING && name.equals("messageId")) {
            id = parser.getText();
        } else if (value == JsonToken.VALUE_STRING && name.equals("body")) {
            body = decoder.decode(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        } else if (value == JsonToken.START_OBJECT && name.equals("attributes")) {
            readAttributes(parser);
        } else {
            parser.skipChildren();
        }
    }

    private void readAttributes(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("ApproximateReceiveCount")) {
                receiveCount = parser.getValueAsString("");
            } else if (name.equals("ApproximateFirstReceiveTimestamp")) {
                firstReceived = parser.getValueAsString("");
            }
            parser.skipChildren();
        }
    }

    /** A message that says nothing of it counts as delivered for the first time. */
    Delivery delivery() {
        Instant time = Instant.ofEpochMilli(number(firstReceived, MOST_DIGITS_OF_TIME, 0));
        int count = (int) number(receiveCount, MOST_DIGITS_OF_COUNT, 1);
        return new Delivery(new Arrival(id, time, count), body);
    }

    private static long number(String text, int mostDigits, long otherwise) {
        boolean isNumber =
                !text.isEmpty() && text.length() <= mostDigits && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Long.parseLong(text) : otherwise;
    }
}
