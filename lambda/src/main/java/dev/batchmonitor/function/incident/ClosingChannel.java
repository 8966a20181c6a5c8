package dev.batchmonitor.function.incident;

import dev.batchmonitor.function.time.Deadline;

/** Sends a message that comes back to the function, when a window is to be looked at again. */
@FunctionalInterface
public interface ClosingChannel {
    /** Whether the message was taken. */
    boolean send(Closing closing, Deadline deadline);
}
