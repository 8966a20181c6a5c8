package dev.batchmonitor.function;

import dev.batchmonitor.function.incident.ArrayAlerts;
import dev.batchmonitor.function.incident.IncidentPolicy;
import java.time.Duration;

/**
 * How failures are gathered into incidents, and where that is remembered.
 *
 * @param policy {@value #WINDOW_SECONDS}: how long failures of the same kind are one incident, 0 to {@value #MAX_WINDOW}
 *     seconds, 0 for no incidents; default {@value #DEFAULT_WINDOW}. {@value #ARRAY_ALERTS}: {@code first-and-summary}
 *     (default), {@code summary} or {@code every-child}
 *     {@value #RECOVERY_ALERTS}: whether it is told when a definition succeeds again, {@code true} or {@code false};
 *     default false
 * @param table {@value #TABLE}: the name of the DynamoDB table; required unless the window is 0
 * @param queueUrl {@value #QUEUE_URL}: the function's own queue; required unless the window is 0
 */
record IncidentSettings(IncidentPolicy policy, String table, String queueUrl) {
    static final String WINDOW_SECONDS = "BATCH_MONITOR_INCIDENT_WINDOW_SECONDS";
    static final int DEFAULT_WINDOW = 900;
    static final int MAX_WINDOW = 86_400;
    static final String TABLE = "BATCH_MONITOR_INCIDENT_TABLE";
    static final String QUEUE_URL = "BATCH_MONITOR_QUEUE_URL";
    static final String ARRAY_ALERTS = "BATCH_MONITOR_ARRAY_ALERTS";
    static final String RECOVERY_ALERTS = "BATCH_MONITOR_RECOVERY_ALERTS";

    static IncidentSettings from(Variables variables) {
        int seconds = variables.number(WINDOW_SECONDS, DEFAULT_WINDOW, MAX_WINDOW);
        IncidentPolicy policy = new IncidentPolicy(
                Duration.ofSeconds(seconds),
                variables.oneOf(ARRAY_ALERTS, ArrayAlerts.FIRST_AND_SUMMARY, ArrayAlerts.values()),
                variables.flag(RECOVERY_ALERTS));
        if (seconds == 0) {
            return new IncidentSettings(policy, "", "");
        }
        return new IncidentSettings(
                policy,
                variables.matching(
                        TABLE,
                        "",
                        "[A-Za-z0-9._-]{3,255}",
                        "the name of a DynamoDB table, or " + WINDOW_SECONDS + " 0"),
                variables.matching(
                        QUEUE_URL,
                        "",
                        "https?://\\S+",
                        "the URL of the function's own SQS queue, or " + WINDOW_SECONDS + " 0"));
    }

    boolean gathers() {
        return !policy.window().isZero();
    }
}
