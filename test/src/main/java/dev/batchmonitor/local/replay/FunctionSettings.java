package dev.batchmonitor.local.replay;

import java.util.List;

/** The environment variables of the function that a user may override. */
final class FunctionSettings {
    private static final String LOG_LEVEL = "AWS_LAMBDA_LOG_LEVEL";

    /** The function's own settings, and the one of Lambda that it reads. */
    static final List<String> NAMES = List.of(
            "BATCH_MONITOR_ALERT_TOPIC_ARN",
            "BATCH_MONITOR_METRIC_NAMESPACE",
            "BATCH_MONITOR_LOG_LINES",
            "BATCH_MONITOR_ATTEMPT_ALERTS",
            "BATCH_MONITOR_CONSOLE_DOMAIN",
            "BATCH_MONITOR_ACCOUNT_ID",
            "BATCH_MONITOR_INCIDENT_WINDOW_SECONDS",
            "BATCH_MONITOR_INCIDENT_TABLE",
            "BATCH_MONITOR_QUEUE_URL",
            "BATCH_MONITOR_ARRAY_ALERTS",
            "BATCH_MONITOR_QUIET_CAUSES",
            "BATCH_MONITOR_EXPECTED_EXIT_CODES",
            "BATCH_MONITOR_ALERT_RULES",
            "BATCH_MONITOR_EXCLUDE_JOB_DEFINITIONS",
            "BATCH_MONITOR_EXCLUDE_JOB_NAMES",
            "BATCH_MONITOR_JOB_TAGS",
            "BATCH_MONITOR_METRICS",
            "BATCH_MONITOR_METRIC_DIMENSIONS",
            "BATCH_MONITOR_RECOVERY_ALERTS",
            LOG_LEVEL);

    /** What Lambda takes as {@code ApplicationLogLevel}; the function checks its own settings itself. */
    private static final List<String> LOG_LEVELS = List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL");

    private FunctionSettings() {}

    /** @throws InputException if there is no such setting, or Lambda would refuse the value */
    static void check(String name, String value) {
        if (!NAMES.contains(name)) {
            throw new InputException("--set " + name + ": no such setting; use one of " + String.join(", ", NAMES));
        }
        if (name.equals(LOG_LEVEL) && !LOG_LEVELS.contains(value)) {
            throw new InputException("--set " + name + "=" + value + ": use one of " + String.join(", ", LOG_LEVELS));
        }
    }
}
