package dev.batchmonitor.function.rule;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of an alert.
 *
 * @param severity null for the one that the cause has by itself
 * @param runbook the URL of what to do; null if there is none
 * @param topicArn null for the topic that all alerts without a rule go to
 */
public record Routing(
        @Nullable Severity severity,
        @Nullable String runbook,
        @Nullable String topicArn) {
    /** No rule matched. */
    public static final Routing DEFAULT = new Routing(null, null, null);

    /** A few letters that tell it from others. */
    public String digest() {
        String all = severity + "\n" + runbook + "\n" + topicArn;
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
    }

    public Severity severityOr(Severity other) {
        return severity != null ? severity : other;
    }
}
