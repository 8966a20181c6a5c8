package dev.batchmonitor.local.chain;

/**
 * A message that ended in a dead-letter queue.
 *
 * @param messageId its id, the same as in the queue it came from
 * @param receiveCount how often the function got it
 * @param reason why it failed the last time
 * @param body the event
 */
public record FailedRecord(String messageId, int receiveCount, String reason, String body) {}
