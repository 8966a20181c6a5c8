package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.job.JobIdentity;
import dev.batchmonitor.function.json.JsonText;
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
    /** SNS takes 262,144 bytes with subject and attributes. */
    static final int MAX_BYTES = 240_000;

    /** Longer than Batch's names. */
    private static final int MAX_ATTRIBUTE = 256;

    /** Renders the alert in every form; of one that would be too large, as much as fits. */
    public static AlertMessage of(Alert alert) {
        return Extent.DOWN_TO_LEAST.stream()
                .map(extent -> of(alert, extent))
                .filter(message -> message.bytes() <= MAX_BYTES)
                .findFirst()
                .orElseGet(() -> of(alert, Extent.LEAST));
    }

    /** To add a form, add a line here. */
    private static AlertMessage of(Alert alert, Extent extent) {
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("default", alert.render(new MachineJson(extent)));
        bodies.put("email", alert.render(new EmailText(extent)));
        bodies.put("sms", alert.render(new SmsLine()));
        bodies.put("https", ChatJson.of(alert));
        return new AlertMessage(
                alert.identity().displayId(),
                alert.render(new SubjectLine()),
                bodies,
                attributes(alert),
                alert.routing().topicArn());
    }

    private static Map<String, String> attributes(Alert alert) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("jobQueue", attribute(alert.identity().queueName()));
        attributes.put("jobDefinition", attribute(alert.identity().definitionName()));
        attributes.put("cause", alert.causeName());
        attributes.put("severity", alert.severity().name());
        attributes.put("status", alert.status());
        return attributes;
    }

    /** Amazon SNS refuses a message with an empty attribute. */
    private static String attribute(String name) {
        String line = PlainText.line(name);
        return line.isEmpty() ? JobIdentity.UNKNOWN : PlainText.cut(line, MAX_ATTRIBUTE);
    }

    /** As sent: the bodies are strings within JSON, where quotes and backslashes of the bodies double. */
    int bytes() {
        return JsonText.object(bodies).getBytes(StandardCharsets.UTF_8).length;
    }
}
