package dev.batchmonitor.local.queue;

/**
 * How many messages a queue holds.
 *
 * @param visible can be received: {@code ApproximateNumberOfMessages}
 * @param inFlight received and not yet deleted: {@code ApproximateNumberOfMessagesNotVisible}
 * @param delayed sent with a delay that has not passed: {@code ApproximateNumberOfMessagesDelayed}
 */
public record QueueDepth(int visible, int inFlight, int delayed) {
    public int total() {
        return visible + inFlight + delayed;
    }
}
