package dev.batchmonitor.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.batchmonitor.local.aws.sns.PublishedMessage;
import dev.batchmonitor.local.queue.MessageAttribute;
import dev.batchmonitor.test.AlertSchema;
import dev.batchmonitor.test.MessageForms;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What holds of every message that Amazon SNS took, whatever the texts of its job: no form lets them be more than text. */
final class HarmlessMessage {
    /** Controls, changes of direction, and what some readers take for an end of line. */
    private static final String INVISIBLE = "[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\n]]";

    private static final String FOREIGN_LINK =
            "(?i)https?://(?!(?:[a-z0-9-]{1,30}[.])?(?:console|docs)[.]aws[.]amazon[.]com/)";

    private static final List<AlertSchema> SCHEMAS = List.of(AlertSchema.published(), AlertSchema.ofChats());
    private static final JsonMapper JSON = new JsonMapper();

    private HarmlessMessage() {}

    static void check(PublishedMessage message) {
        assertThat(message.subject()).matches("[ -~]{1,99}");
        assertThat(MessageForms.body(message, "sms")).matches("[ -~]{1,140}").doesNotContainPattern(FOREIGN_LINK);
        assertThat(MessageForms.body(message, "email"))
                .doesNotContainPattern(INVISIBLE)
                .doesNotContainPattern(FOREIGN_LINK);
        assertThat(SCHEMAS.stream().flatMap(schema -> schema.violations(message).stream()))
                .isEmpty();
        assertThat(words(MessageForms.body(message, "https")))
                .doesNotContain("@", "](", "`", "~", "<")
                .doesNotContainPattern(FOREIGN_LINK);
        assertThat(message.attributes().values())
                .extracting(MessageAttribute::stringValue)
                .allSatisfy(value -> assertThat(value).isNotEmpty().doesNotContainPattern("[\\p{Cc}\\p{Cf}]"));
    }

    /** The markdown without what stands in code, and without our own links. */
    private static String words(String notification) {
        try {
            JsonNode json = JSON.readTree(notification);
            JsonNode content = json.path("content");
            return Stream.of(
                            Stream.of(content.path("title"), content.path("description"), json.at("/metadata/summary")),
                            content.path("nextSteps").valueStream())
                    .flatMap(texts -> texts)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining("\n"))
                    .replaceAll("```[^\\v]*\\n(.*\\n)*?```", "")
                    .replaceAll("`[^`\\n]*`", "")
                    .replaceAll("<(https://[^|\\s]*)[|]([^>]*)>", "$1 $2");
        } catch (JsonProcessingException e) {
            throw new AssertionError(notification, e);
        }
    }
}
