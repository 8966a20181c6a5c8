package dev.batchmonitor.local.aws.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** The parameter {@code VisibilityTimeout}: 0 to 43,200 seconds. */
final class VisibilityTimeout {
    private static final int MAX_SECONDS = 43_200;

    private VisibilityTimeout() {}

    static Duration of(JsonNode input) {
        int seconds = input.path("VisibilityTimeout").asInt(-1);
        if (seconds < 0 || seconds > MAX_SECONDS) {
            throw SqsErrors.invalidValue(
                    "Value " + seconds + " for parameter VisibilityTimeout is invalid. Reason: Must"
                            + " be >= 0 and <= 43200, if provided.");
        }
        return Duration.ofSeconds(seconds);
    }
}
