package dev.batchmonitor.local.chain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.batchmonitor.local.template.Environment;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What the chain itself needs to know of an event.
 *
 * @param json the event; missing if it is too deeply nested for EventBridge as well
 */
public record EventView(JsonNode json) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Reads the event, whatever it is. */
    public static EventView of(String event) {
        try {
            return new EventView(JSON.readTree(event));
        } catch (JsonProcessingException e) {
            return new EventView(MissingNode.getInstance());
        }
    }

    /** When it happened, empty if that is not said in ISO 8601. */
    public Optional<Instant> time() {
        try {
            return Optional.of(Instant.parse(json.path("time").asText()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Where it happened, empty if that is no account and Region. */
    public Optional<Environment> environment() {
        String account = json.path("account").asText();
        String region = json.path("region").asText();
        return account.matches("\\d{12}") && region.matches("[a-z]{2,}(-[a-z]+)+-\\d")
                ? Optional.of(new Environment(account, region))
                : Optional.empty();
    }
}
