package dev.batchmonitor.local.function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The error object that runtimes send: {@code errorType}, {@code errorMessage}, {@code stackTrace}. */
final class ErrorReport {
    private static final JsonMapper JSON = new JsonMapper();

    private ErrorReport() {}

    static InvocationResult.Failed read(String body) {
        try {
            JsonNode error = JSON.readTree(body);
            if (!error.isObject()) {
                return new InvocationResult.Failed("Unknown", body);
            }
            return new InvocationResult.Failed(
                    error.path("errorType").asText("Unknown"),
                    error.path("errorMessage").asText(""));
        } catch (JsonProcessingException e) {
            return new InvocationResult.Failed("Unknown", body);
        }
    }
}
