package dev.batchmonitor.local.aws.cloudwatch;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** Numbers and times as the protocols write them: CBOR and JSON as numbers, the query protocol as text. */
final class Numbers {
    private Numbers() {}

    /** Text that is no number is read as not-a-number, which CloudWatch refuses like any other. */
    static double number(JsonNode node) {
        if (!node.isTextual()) {
            return node.isNumber() ? node.doubleValue() : Double.NaN;
        }
        try {
            return Double.parseDouble(node.textValue());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    static List<Double> numbers(JsonNode list) {
        List<Double> numbers = new ArrayList<>();
        list.forEach(item -> numbers.add(number(item)));
        return numbers;
    }

    /**
     * A time in seconds since 1970 or as text.
     *
     * @throws DateTimeParseException if text is no ISO 8601 time
     */
    static Instant time(JsonNode node) {
        return node.isTextual()
                ? Instant.parse(node.textValue())
                : Instant.ofEpochMilli(Math.round(node.doubleValue() * 1_000));
    }
}
