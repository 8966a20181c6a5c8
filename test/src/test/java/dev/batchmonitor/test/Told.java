package dev.batchmonitor.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.batchmonitor.local.aws.sns.PublishedMessage;

/**
 * One message, as machines read it.
 *
 * @param number of failures that it tells of; of a whole array those of all its children, else those that are news
 * @param total of failures of its incident, as far as it says
 */
public record Told(String incident, String type, int number, int total, JsonNode body) {
    /** Which event opens a window depends on the order in which they come. */
    private static final String WINDOW = " \\d{4}-\\d\\d-\\d\\dT\\S+$";

    private static final JsonMapper JSON = new JsonMapper();

    public static Told of(PublishedMessage message) {
        try {
            JsonNode body = JSON.readTree(
                    JSON.readTree(message.message()).path("default").asText());
            String type = body.path("type").asText();
            int announced = 1 + body.at("/others/count").asInt();
            return new Told(
                    body.path("incident").asText().replaceFirst(WINDOW, ""),
                    type,
                    body.path("failedChildren").asInt(body.path("more").asInt(announced)),
                    body.path("failedChildren").asInt(body.path("total").asInt(announced)),
                    body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(message.message(), e);
        }
    }

    /** What messages are counted by. */
    public String kind() {
        return incident + " " + type;
    }

    public boolean isOfArray() {
        return type.equals("ArraySummary");
    }

    @Override
    public String toString() {
        return kind() + ": " + number + " of " + total;
    }
}
