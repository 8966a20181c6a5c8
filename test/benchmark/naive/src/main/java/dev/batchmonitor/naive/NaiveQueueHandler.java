package dev.batchmonitor.naive;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** The same behind a queue: one event of the batch after the other. */
public final class NaiveQueueHandler implements RequestStreamHandler {
    private final ObjectMapper json = new ObjectMapper();
    private final NaiveHandler handler = new NaiveHandler();

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        for (JsonNode message : json.readTree(input).path("Records")) {
            handler.handle(json.readTree(message.path("body").asText()));
        }
        json.writeValue(output, Map.of());
    }
}
