package dev.batchmonitor.local.chain;

import dev.batchmonitor.local.queue.ReceivedMessage;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ends a delivery that would go on for ever. A message can be delivered as often as the queue's redrive policy says, and
 * make the function send itself one that comes back every 15 minutes for a day: that is allowed several times over.
 */
final class DeliveryLimit {
    /** Deliveries for each message that waited at first. */
    static final int PER_MESSAGE = 500;

    private static final int SHOWN = 200;

    private final long waiting;
    private final AtomicLong deliveries = new AtomicLong();

    /** @param waiting how many messages are in the queue before the first is delivered */
    DeliveryLimit(int waiting) {
        this.waiting = waiting;
    }

    /** @throws EndlessDeliveryException if these were too many */
    void count(List<ReceivedMessage> received) {
        long all = deliveries.addAndGet(received.size());
        if (all > waiting * PER_MESSAGE) {
            throw new EndlessDeliveryException("""
                    the function sends messages to its own queue without end: %d were delivered, though only %d waited at\
                     first. The last is %s""".formatted(all, waiting, start(received)));
        }
    }

    private static String start(List<ReceivedMessage> received) {
        String body = received.get(received.size() - 1).body();
        return body.length() > SHOWN ? body.substring(0, SHOWN) + "..." : body;
    }
}
