package dev.batchmonitor.local.aws.dynamodb.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.OptionalInt;

/** How typed values compare: only with others of their type, numbers by value, text by order. */
final class Values {
    private Values() {}

    static boolean equal(JsonNode one, JsonNode other) {
        if (one.has("N") && other.has("N")) {
            return number(one).compareTo(number(other)) == 0;
        }
        return !one.isMissingNode() && one.equals(other);
    }

    /** Empty if one is missing or the types differ or have no order. */
    static OptionalInt order(JsonNode one, JsonNode other) {
        if (one.has("N") && other.has("N")) {
            return OptionalInt.of(number(one).compareTo(number(other)));
        }
        for (String type : new String[] {"S", "B"}) {
            if (one.has(type) && other.has(type)) {
                return OptionalInt.of(
                        one.path(type).asText().compareTo(other.path(type).asText()));
            }
        }
        return OptionalInt.empty();
    }

    static BigDecimal number(JsonNode value) {
        return new BigDecimal(value.path("N").asText());
    }
}
