package dev.batchmonitor.function;

import dev.batchmonitor.function.alert.Alert;
import dev.batchmonitor.function.alert.AlertChannel;
import dev.batchmonitor.function.alert.AlertMessage;
import dev.batchmonitor.function.alert.LogTail;
import dev.batchmonitor.function.log.Log;
import dev.batchmonitor.function.time.Deadline;
import java.util.List;
import java.util.Set;

/** Makes messages of alerts, the first of them with the end of the job's log, and publishes them. */
record Publisher(LogTail tail, AlertChannel channel, Log log) {
    /** The share of the time left that is kept for what comes after. */
    private static final double AFTER_LOGS = 0.7;

    private static final double AFTER_ALERTS = 0.3;

    /** Publishes; the indexes of the alerts that were not taken. */
    Set<Integer> publish(List<Alert> alerts, Deadline deadline) {
        if (alerts.isEmpty()) {
            return Set.of();
        }
        LastWords lastWords = new LastWords(tail, deadline.keeping(AFTER_LOGS), log);
        List<AlertMessage> messages =
                alerts.stream().map(lastWords::addTo).map(AlertMessage::of).toList();
        Set<Integer> refused = channel.publish(messages, deadline.keeping(AFTER_ALERTS));
        AlertLog.write(messages, refused, log);
        return refused;
    }
}
