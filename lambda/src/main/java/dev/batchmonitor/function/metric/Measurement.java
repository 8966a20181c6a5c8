package dev.batchmonitor.function.metric;

import java.time.Instant;
import java.util.Map;

/**
 * One value of one metric.
 *
 * @param dimensions in order
 * @param time at which it happened
 */
public record Measurement(MetricName name, Map<String, String> dimensions, double value, Instant time) {}
