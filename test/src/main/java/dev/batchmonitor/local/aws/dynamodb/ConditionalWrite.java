package dev.batchmonitor.local.aws.dynamodb;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.aws.dynamodb.expression.Condition;
import dev.batchmonitor.local.aws.dynamodb.expression.Placeholders;
import org.jspecify.annotations.Nullable;

/** What all operations share that write one item: the condition, and the answer to {@code ReturnValues}. */
final class ConditionalWrite {
    private ConditionalWrite() {}

    static void check(ObjectNode input, Placeholders placeholders, @Nullable ObjectNode existing) {
        if (!input.has("ConditionExpression")) {
            return;
        }
        Condition condition = Condition.parse(
                "ConditionExpression", input.path("ConditionExpression").asText(), placeholders);
        ObjectNode item = existing == null ? JsonNodeFactory.instance.objectNode() : existing;
        if (!condition.test(item)) {
            boolean wanted =
                    input.path("ReturnValuesOnConditionCheckFailure").asText().equals("ALL_OLD");
            throw DynamoErrors.conditionFailed(wanted ? existing : null);
        }
    }

    static ObjectNode answer(ObjectNode input, @Nullable ObjectNode old, @Nullable ObjectNode written) {
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        String wanted = input.path("ReturnValues").asText("NONE");
        ObjectNode attributes = switch (wanted) {
            case "NONE" -> null;
            case "ALL_OLD" -> old;
            case "ALL_NEW" -> written;
            default -> throw DynamoErrors.notImplemented("ReturnValues " + wanted);
        };
        return attributes == null ? output : output.set("Attributes", attributes);
    }
}
