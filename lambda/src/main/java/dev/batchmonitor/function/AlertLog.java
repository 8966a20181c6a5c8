package dev.batchmonitor.function;

import dev.batchmonitor.function.alert.AlertMessage;
import dev.batchmonitor.function.log.Log;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One log line for each alert, so that Logs Insights can list the last failures. */
final class AlertLog {
    private AlertLog() {}

    static void write(List<AlertMessage> messages, Set<Integer> refused, Log log) {
        for (int i = 0; i < messages.size(); i++) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("jobId", messages.get(i).jobId());
            fields.putAll(messages.get(i).attributes());
            if (refused.contains(i)) {
                log.error("alert not published; its message will be delivered again", fields);
            } else {
                log.info("alert published", fields);
            }
        }
    }
}
