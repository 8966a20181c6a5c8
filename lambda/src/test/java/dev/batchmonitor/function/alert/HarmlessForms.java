package dev.batchmonitor.function.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What holds of every message, whatever the texts of its job: no form lets them be more than text. */
public final class HarmlessForms {
    /** The limit of one publication, its attributes included. */
    private static final int PUBLISH_LIMIT = 256 * 1024;

    /** The fields of a chat message that are shown; the others are for machines. */
    private static final Set<String> MARKDOWN = Set.of("title", "description", "nextSteps", "summary");

    /** Where there is none of our own. */
    private static final String LINK = "(?i)https?://";

    private static final String FOREIGN_LINK =
            LINK + "(?!([a-z0-9-]+[.])?((console|docs)[.]aws[.]amazon|console[.]amazonaws|wiki[.]))";

    private HarmlessForms() {}

    public static void check(AlertMessage message) {
        assertThat(message.subject()).matches("[ -~]{1,99}").doesNotContainPattern(LINK);
        assertThat(body(message, "sms")).matches("[ -~]{1,140}").doesNotContainPattern(LINK);
        assertThat(body(message, "email").replace("\n", "")).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
        assertThat(body(message, "email")).doesNotContainPattern(FOREIGN_LINK);
        JsonTexts machine = JsonTexts.of(body(message, "default"));
        assertThat(machine.of("cause", 1)).doesNotContain("NONE");
        checkChat(JsonTexts.of(body(message, "https")));
        checkAttributes(message.attributes());
        assertThat(size(message)).isLessThanOrEqualTo(PUBLISH_LIMIT);
    }

    private static void checkChat(JsonTexts chat) {
        String markdown = chat.all().stream()
                .filter(text -> MARKDOWN.contains(text.field()))
                .map(JsonTexts.Text::value)
                .collect(Collectors.joining("\n"));
        assertThat(markdown).doesNotContainPattern("<(?!https://([a-z0-9.-]+[.])?(console|docs|wiki)[.])");
        String words = markdown.replaceAll("```[^\\v]*\\n(.*\\n)*?```", "")
                .replaceAll("`[^`\\n]*`", "")
                .replaceAll("<https[^|\\s]*[|]", "");
        assertThat(words).doesNotContain("@", "](", "`", "~").doesNotContainPattern("://(?!console|docs)");
    }

    private static void checkAttributes(Map<String, String> attributes) {
        assertThat(attributes.values())
                .allSatisfy(value -> assertThat(value).isNotEmpty().doesNotContainPattern("[\\p{Cc}\\p{Cf}]"))
                .allSatisfy(value -> assertThat(bytes(value)).isLessThan(1_025));
    }

    private static int size(AlertMessage message) {
        return message.bodies().values().stream().mapToInt(HarmlessForms::bytes).sum() + bytes(message.subject());
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String body(AlertMessage message, String protocol) {
        return Objects.requireNonNull(message.bodies().get(protocol));
    }
}
