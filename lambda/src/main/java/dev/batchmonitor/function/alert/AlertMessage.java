package dev.batchmonitor.function.alert;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What SNS is given: a body for each protocol, and attributes by which subscriptions may filter.
 *
 * @param jobId for the log
 * @param bodies by SNS protocol; {@code default} for all others
 * @param topicArn null for the topic that all alerts without a rule go to
 */
public record AlertMessage(
        String jobId,
        String subject,
        Map<String, String> bodies,
        Map<String, String> attributes,
        @Nullable String topicArn) {
    /** Batch allows no more. */
    private static final int ALL_ATTEMPTS = 10;

    /** SNS takes 256 KB with everything; the bodies grow when they are put into JSON. */
    private static final int MAX_BYTES = 160_000;

    /** Renders the alert in every form; one that would be too large shows its last attempt only. */
    public static AlertMessage of(Alert alert) {
        AlertMessage message = of(alert, ALL_ATTEMPTS);
        return message.bytes() <= MAX_BYTES ? message : of(alert, 1);
    }

    /** To add a form, add a line here. */
    private static AlertMessage of(Alert alert, int attempts) {
        String subject = alert.render(new SubjectLine());
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("default", alert.render(new MachineJson(attempts)));
        bodies.put("email", alert.render(new EmailText(attempts)));
        bodies.put("sms", subject);
        return new AlertMessage(
                alert.identity().displayId(),
                subject,
                bodies,
                attributes(alert),
                alert.routing().topicArn());
    }

    private static Map<String, String> attributes(Alert alert) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("jobQueue", PlainText.line(alert.identity().queueName()));
        attributes.put("jobDefinition", PlainText.line(alert.identity().definitionName()));
        attributes.put("cause", alert.causeName());
        attributes.put("severity", alert.severity().name());
        attributes.put("status", alert.status());
        return attributes;
    }

    private int bytes() {
        return bodies.values().stream()
                .mapToInt(body -> body.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }
}
