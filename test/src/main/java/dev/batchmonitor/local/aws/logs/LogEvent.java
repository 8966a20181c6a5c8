package dev.batchmonitor.local.aws.logs;

/**
 * One line of a log stream.
 *
 * @param timestamp milliseconds since 1970
 * @param ingestionTime milliseconds since 1970
 */
public record LogEvent(long timestamp, String message, long ingestionTime) {}
