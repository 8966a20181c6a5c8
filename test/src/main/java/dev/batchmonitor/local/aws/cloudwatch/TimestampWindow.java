package dev.batchmonitor.local.aws.cloudwatch;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * How far from now the timestamp of a datum may be.
 *
 * @param past the most before now
 * @param future the most after now
 */
public record TimestampWindow(Duration past, Duration future) {
    /** What AWS takes: two weeks back, two hours ahead. */
    public static final TimestampWindow AWS = new TimestampWindow(Duration.ofDays(14), Duration.ofHours(2));

    /** Any time at all, for events of long ago. */
    public static final TimestampWindow ANY = new TimestampWindow(Duration.ofDays(36_500), Duration.ofDays(36_500));

    void check(JsonNode timestamp, Instant now, String parameter) {
        if (!timestamp.isMissingNode() && !contains(timestamp, now)) {
            throw MetricErrors.invalid("The parameter " + parameter
                    + " must specify a time no more than two weeks in the past and two hours in the future.");
        }
    }

    private boolean contains(JsonNode timestamp, Instant now) {
        try {
            Instant time = Numbers.time(timestamp);
            return !time.isBefore(now.minus(past)) && !time.isAfter(now.plus(future));
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
