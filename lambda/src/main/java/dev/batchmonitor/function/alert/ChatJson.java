package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.job.JobIdentity;
import dev.batchmonitor.function.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The alert for Slack and Microsoft Teams.
 *
 * @see <a href="https://docs.aws.amazon.com/chatbot/latest/adminguide/custom-notifs.html">Custom notifications of Amazon
 *     Q Developer in chat applications</a>
 */
final class ChatJson {
    private static final int MAX_NAME = 256;
    private static final String ARN = "arn:[a-z-]+:batch:[a-z0-9-]*:\\d*:[A-Za-z0-9/:#_-]{1,200}";

    private ChatJson() {}

    static String of(Alert alert) {
        return JsonText.object(json -> {
            json.text("version", "1.0");
            json.text("source", "custom");
            json.object("content", content -> {
                content.text("textType", "client-markdown");
                content.text("title", mark(alert) + " " + headline(alert));
                content.text("description", alert.render(new ChatDescription()));
                content.texts("nextSteps", alert.render(new ChatSteps()));
                content.texts("keywords", keywords(alert));
            });
            json.object("metadata", metadata -> {
                metadata.text("threadId", threadId(alert));
                metadata.text("summary", headline(alert));
                metadata.text("eventType", alert.render(new AlertType()));
                metadata.texts("relatedResources", resources(alert));
                metadata.object("additionalContext", fields -> context(alert).forEach(fields::text));
            });
        });
    }

    private static String headline(Alert alert) {
        return ChatText.words(alert.render(new SubjectLine()));
    }

    private static String mark(Alert alert) {
        return switch (alert.severity()) {
            case INFO -> "\uD83D\uDD35"; // blue circle
            case WARNING -> "\uD83D\uDFE0"; // orange circle
            case ERROR -> "\uD83D\uDD34"; // red circle
            case CRITICAL -> "\uD83D\uDEA8"; // rotating light
        };
    }

    /** The same for all messages of an incident; a key has names in it, a thread's id should have none. */
    private static String threadId(Alert alert) {
        return UUID.nameUUIDFromBytes(alert.incident().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static List<String> resources(Alert alert) {
        return Stream.of(alert.identity().arn(), alert.identity().queue())
                .filter(arn -> arn != null && arn.matches(ARN))
                .toList();
    }

    private static List<String> keywords(Alert alert) {
        return context(alert).values().stream()
                .filter(word -> !word.isEmpty() && !word.equals(JobIdentity.UNKNOWN))
                .distinct()
                .toList();
    }

    private static Map<String, String> context(Alert alert) {
        Map<String, String> context = new LinkedHashMap<>();
        context.put("queue", name(alert.identity().queueName()));
        context.put("definition", name(alert.identity().definitionName()));
        context.put("cause", alert.causeName());
        context.put("severity", alert.severity().name());
        return context;
    }

    private static String name(String name) {
        return ChatText.words(PlainText.cut(name, MAX_NAME));
    }
}
