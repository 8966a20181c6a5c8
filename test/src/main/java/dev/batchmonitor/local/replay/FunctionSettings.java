package dev.batchmonitor.local.replay;

import java.util.List;

/** The environment variables of the function that a user may override. */
final class FunctionSettings {
    /** The function's own settings, and the one of Lambda that it reads. */
    static final List<String> NAMES =
            List.of("BATCH_MONITOR_ALERT_TOPIC_ARN", "BATCH_MONITOR_METRIC_NAMESPACE", "AWS_LAMBDA_LOG_LEVEL");

    private FunctionSettings() {}

    /** @throws InputException if the name is not one of these */
    static void check(String name) {
        if (!NAMES.contains(name)) {
            throw new InputException("--set " + name + ": no such setting; use one of " + String.join(", ", NAMES));
        }
    }
}
