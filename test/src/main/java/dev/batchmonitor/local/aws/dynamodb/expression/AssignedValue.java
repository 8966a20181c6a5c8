package dev.batchmonitor.local.aws.dynamodb.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.aws.protocol.AwsError;
import java.math.BigDecimal;

/** The right side of a {@code SET} action: operands, their sum or difference, and two functions. */
record AssignedValue(Tokens tokens, Placeholders placeholders) {
    Operand parse() {
        Operand left = operand();
        if (tokens.takeIf("+")) {
            Operand right = operand();
            return item -> sum(left.value(item), right.value(item), 1);
        }
        if (tokens.takeIf("-")) {
            Operand right = operand();
            return item -> sum(left.value(item), right.value(item), -1);
        }
        return left;
    }

    private Operand operand() {
        if (tokens.takeIf("if_not_exists")) {
            tokens.expect("(");
            AttributePath path = AttributePath.parse(tokens, placeholders);
            tokens.expect(",");
            Operand otherwise = operand();
            tokens.expect(")");
            return item -> path.value(item).isMissingNode() ? otherwise.value(item) : path.value(item);
        }
        if (tokens.takeIf("list_append")) {
            tokens.expect("(");
            Operand first = operand();
            tokens.expect(",");
            Operand second = operand();
            tokens.expect(")");
            return item -> append(first.value(item), second.value(item));
        }
        return Operand.parse(tokens, placeholders);
    }

    static ObjectNode sum(JsonNode left, JsonNode right, int sign) {
        if (!required(left).has("N") || !required(right).has("N")) {
            throw wrongType();
        }
        BigDecimal added = Values.number(right).multiply(BigDecimal.valueOf(sign));
        return number(Values.number(left).add(added).toPlainString());
    }

    private static ObjectNode append(JsonNode first, JsonNode second) {
        if (!required(first).has("L") || !required(second).has("L")) {
            throw wrongType();
        }
        ObjectNode value = JsonNodeFactory.instance.objectNode();
        ArrayNode list = value.putArray("L");
        first.path("L").forEach(list::add);
        second.path("L").forEach(list::add);
        return value;
    }

    static ObjectNode number(String digits) {
        return JsonNodeFactory.instance.objectNode().put("N", digits);
    }

    static JsonNode required(JsonNode value) {
        if (value.isMissingNode()) {
            throw ExpressionErrors.invalid(
                    "The provided expression refers to an attribute that does not exist in the item");
        }
        return value;
    }

    private static AwsError wrongType() {
        return ExpressionErrors.invalid("An operand in the update expression has an incorrect data type");
    }
}
