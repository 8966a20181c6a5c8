package dev.batchmonitor.function;

import dev.batchmonitor.function.alert.Alert;
import dev.batchmonitor.function.alert.AlertChannel;
import dev.batchmonitor.function.alert.AlertMessage;
import dev.batchmonitor.function.alert.LogTail;
import dev.batchmonitor.function.log.Log;
import dev.batchmonitor.function.time.Deadline;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
        Map<Integer, AlertMessage> written = write(alerts, new LastWords(tail, deadline.keeping(AFTER_LOGS), log));
        List<AlertMessage> messages = List.copyOf(written.values());
        Set<Integer> refused = channel.publish(messages, deadline.keeping(AFTER_ALERTS));
        AlertLog.write(messages, refused, log);
        return notTaken(alerts.size(), List.copyOf(written.keySet()), refused);
    }

    /** The messages, by the indexes of their alerts. */
    private Map<Integer, AlertMessage> write(List<Alert> alerts, LastWords lastWords) {
        Map<Integer, AlertMessage> written = new LinkedHashMap<>();
        for (int i = 0; i < alerts.size(); i++) {
            Alert alert = alerts.get(i);
            try {
                written.put(i, AlertMessage.of(lastWords.addTo(alert)));
            } catch (RuntimeException e) {
                // A mistake of ours must not take the other alerts with it.
                log.error(
                        "alert could not be written; its message will be delivered again",
                        e,
                        Map.of("jobId", alert.identity().displayId()));
            }
        }
        return written;
    }

    /**
     * All alerts but those that were taken.
     *
     * @param indexes of the alerts whose messages were offered
     * @param refused the places in that list of those that were refused
     */
    private static Set<Integer> notTaken(int alerts, List<Integer> indexes, Set<Integer> refused) {
        Set<Integer> left = IntStream.range(0, alerts).boxed().collect(Collectors.toCollection(LinkedHashSet::new));
        for (int place = 0; place < indexes.size(); place++) {
            if (!refused.contains(place)) {
                left.remove(indexes.get(place));
            }
        }
        return left;
    }
}
