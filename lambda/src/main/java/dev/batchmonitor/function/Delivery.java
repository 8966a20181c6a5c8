package dev.batchmonitor.function;

import dev.batchmonitor.function.event.DecodedEvent;
import dev.batchmonitor.function.incident.Arrival;

/**
 * One SQS message.
 *
 * @param arrival with the id by which it is reported if it could not be handled
 * @param body the event
 */
record Delivery(Arrival arrival, DecodedEvent body) {
    String messageId() {
        return arrival.messageId();
    }
}
