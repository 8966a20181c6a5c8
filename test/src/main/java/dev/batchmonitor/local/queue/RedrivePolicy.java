package dev.batchmonitor.local.queue;

/**
 * When a message is given up, and where it goes then.
 *
 * @param deadLetterQueue takes the messages given up
 * @param maxReceiveCount deliveries before that: 1 to 1,000
 */
public record RedrivePolicy(LocalQueue deadLetterQueue, int maxReceiveCount) {
    public RedrivePolicy {
        if (maxReceiveCount < 1 || maxReceiveCount > 1_000) {
            throw new IllegalArgumentException("maxReceiveCount is " + maxReceiveCount + ": use 1 to 1000");
        }
    }
}
