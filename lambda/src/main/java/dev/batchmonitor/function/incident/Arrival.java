package dev.batchmonitor.function.incident;

import java.time.Instant;

/**
 * How a failure came to be known: the SQS message that told of it.
 *
 * @param firstReceivedAt by the queue's clock, when the function was first given it
 * @param receiveCount how often the function was given it; from 2 on it has been handled before, at least in part
 */
public record Arrival(String messageId, Instant firstReceivedAt, int receiveCount) {
    public boolean isAgain() {
        return receiveCount > 1;
    }
}
