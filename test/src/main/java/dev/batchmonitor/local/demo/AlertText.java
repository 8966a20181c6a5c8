package dev.batchmonitor.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.batchmonitor.local.aws.sns.PublishedMessage;
import java.util.Objects;
import java.util.stream.Collectors;

/** A message as somebody sees it who gets it by email, and by text message. */
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
                Text message: %s
                Attributes: %s
                Topic: %s
                %s
                %s
                """.formatted(
                        RULE,
                        Objects.toString(message.subject(), ""),
                        body(message, "sms"),
                        attributes,
                        topic(message.topicArn()),
                        RULE,
                        body(message, "email"));
    }

    /** Its name, without the place where it is. */
    private static String topic(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }

    private static String body(PublishedMessage message, String protocol) {
        try {
            return JSON.readTree(message.message()).path(protocol).asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the message is not JSON", e);
        }
    }
}
