package dev.batchmonitor.local.aws.dynamodb.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Something with a value: an attribute, a {@code :value} or the size of an attribute. */
@FunctionalInterface
interface Operand {
    /** The typed value in this item, or a missing node. */
    JsonNode value(ObjectNode item);

    static Operand parse(Tokens tokens, Placeholders placeholders) {
        if (tokens.peek().startsWith(":")) {
            JsonNode constant = placeholders.value(tokens.take());
            return item -> constant;
        }
        if (tokens.takeIf("size")) {
            return size(tokens, placeholders);
        }
        return AttributePath.parse(tokens, placeholders);
    }

    private static Operand size(Tokens tokens, Placeholders placeholders) {
        tokens.expect("(");
        AttributePath path = AttributePath.parse(tokens, placeholders);
        tokens.expect(")");
        return item -> {
            JsonNode value = path.value(item);
            if (value.isEmpty()) {
                return value;
            }
            JsonNode content = value.iterator().next();
            int size = content.isContainerNode()
                    ? content.size()
                    : content.asText().length();
            return JsonNodeFactory.instance.objectNode().put("N", Integer.toString(size));
        };
    }
}
