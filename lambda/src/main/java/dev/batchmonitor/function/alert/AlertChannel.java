package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.time.Deadline;
import java.util.List;
import java.util.Set;

/** Takes messages to their readers. */
@FunctionalInterface
public interface AlertChannel {
    /** Publishes the messages; the indexes of those that were not taken, so that they can be sent again. */
    Set<Integer> publish(List<AlertMessage> messages, Deadline deadline);
}
