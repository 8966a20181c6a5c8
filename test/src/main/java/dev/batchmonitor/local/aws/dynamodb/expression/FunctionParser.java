package dev.batchmonitor.local.aws.dynamodb.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Reads the functions that are conditions by themselves. */
record FunctionParser(Tokens tokens, Placeholders placeholders) {
    /** The function that comes next, or nothing if none does. */
    Optional<Condition> parse() {
        if (tokens.takeIf("attribute_exists")) {
            AttributePath path = onlyPath();
            return Optional.of(item -> !path.value(item).isMissingNode());
        }
        if (tokens.takeIf("attribute_not_exists")) {
            AttributePath path = onlyPath();
            return Optional.of(item -> path.value(item).isMissingNode());
        }
        if (tokens.takeIf("begins_with")) {
            return Optional.of(beginsWith());
        }
        if (tokens.takeIf("contains")) {
            return Optional.of(contains());
        }
        return Optional.empty();
    }

    private AttributePath onlyPath() {
        tokens.expect("(");
        AttributePath path = AttributePath.parse(tokens, placeholders);
        tokens.expect(")");
        return path;
    }

    private Condition beginsWith() {
        AttributePath path = firstPath();
        Operand prefix = lastOperand();
        return item -> path.value(item).path("S").isTextual()
                && path.value(item)
                        .path("S")
                        .asText()
                        .startsWith(prefix.value(item).path("S").asText());
    }

    private Condition contains() {
        AttributePath path = firstPath();
        Operand wanted = lastOperand();
        return item -> contains(path.value(item), wanted.value(item));
    }

    private AttributePath firstPath() {
        tokens.expect("(");
        AttributePath path = AttributePath.parse(tokens, placeholders);
        tokens.expect(",");
        return path;
    }

    private Operand lastOperand() {
        Operand operand = Operand.parse(tokens, placeholders);
        tokens.expect(")");
        return operand;
    }

    /** Text contains text, a set its members, a list its elements. */
    private static boolean contains(JsonNode value, JsonNode wanted) {
        if (value.has("S") && wanted.has("S")) {
            return value.path("S").asText().contains(wanted.path("S").asText());
        }
        for (JsonNode member : value.path("SS")) {
            if (member.equals(wanted.path("S"))) {
                return true;
            }
        }
        for (JsonNode element : value.path("L")) {
            if (Values.equal(element, wanted)) {
                return true;
            }
        }
        return false;
    }
}
