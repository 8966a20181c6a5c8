package dev.batchmonitor.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.batchmonitor.local.aws.sns.PublishedMessage;
import java.util.Objects;
import java.util.stream.Collectors;

/** A message as somebody sees it who gets it by email. */
public final class AlertText {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String RULE = "-".repeat(80);

    private AlertText() {}

    public static String of(PublishedMessage message) {
        String attributes = message.attributes().entrySet().stream()
                .map(attribute ->
                        attribute.getKey() + "=" + attribute.getValue().stringValue())
                .collect(Collectors.joining(" "));
        return """
                %s
                Subject: %s
                Attributes: %s
                %s
                %s
                """.formatted(RULE, Objects.toString(message.subject(), ""), attributes, RULE, email(message));
    }

    private static String email(PublishedMessage message) {
        try {
            return JSON.readTree(message.message()).path("email").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the message is not JSON", e);
        }
    }
}
