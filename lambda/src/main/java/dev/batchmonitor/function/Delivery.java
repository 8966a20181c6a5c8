package dev.batchmonitor.function;

/**
 * One SQS message.
 *
 * @param messageId by which it is reported if it could not be handled
 * @param body the EventBridge event
 */
record Delivery(String messageId, String body) {}
