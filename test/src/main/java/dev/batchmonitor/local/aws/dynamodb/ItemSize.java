package dev.batchmonitor.local.aws.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * The bytes of an item as DynamoDB counts them, names of attributes included.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html">Item sizes
 *     and formats</a>
 */
final class ItemSize {
    static final int MAX_BYTES = 400 * 1_024;

    /** What a list or map costs besides its elements. */
    private static final int CONTAINER = 3;

    private ItemSize() {}

    static int of(ObjectNode item) {
        return item.properties().stream()
                .mapToInt(attribute -> text(attribute.getKey()) + value(attribute.getValue()))
                .sum();
    }

    private static int value(JsonNode typed) {
        Map.Entry<String, JsonNode> only = typed.properties().iterator().next();
        JsonNode value = only.getValue();
        return switch (only.getKey()) {
            case "S" -> text(value.asText());
            case "N" -> number(value.asText());
            case "B" -> binary(value.asText());
            case "SS" -> sum(value, text -> text(text.asText()));
            case "NS" -> sum(value, number -> number(number.asText()));
            case "BS" -> sum(value, bytes -> binary(bytes.asText()));
            case "L" -> CONTAINER + sum(value, element -> 1 + value(element));
            case "M" -> CONTAINER + value.size() + of((ObjectNode) value);
            default -> 1;
        };
    }

    private static int sum(JsonNode elements, ToIntFunction<JsonNode> size) {
        int sum = 0;
        for (JsonNode element : elements) {
            sum += size.applyAsInt(element);
        }
        return sum;
    }

    private static int text(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static int binary(String base64) {
        return Base64.getDecoder().decode(base64).length;
    }

    /** One byte for two significant digits, one more, and one for a minus. */
    private static int number(String text) {
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        return (number.precision() + 1) / 2 + 1 + (number.signum() < 0 ? 1 : 0);
    }
}
