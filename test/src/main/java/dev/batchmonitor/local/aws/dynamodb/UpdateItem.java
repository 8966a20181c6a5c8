package dev.batchmonitor.local.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.aws.dynamodb.expression.Placeholders;
import dev.batchmonitor.local.aws.dynamodb.expression.Update;
import dev.batchmonitor.local.aws.protocol.Operation;

/**
 * {@code dynamodb:UpdateItem}: creates the item if it is not there.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateItem.html">UpdateItem</a>
 */
record UpdateItem(Tables tables) implements Operation {
    @Override
    public ObjectNode answer(ObjectNode input) {
        Parameters.requireOnly(
                input,
                "UpdateItem",
                "Key",
                "UpdateExpression",
                "ConditionExpression",
                "ExpressionAttributeNames",
                "ExpressionAttributeValues",
                "ReturnValues",
                "ReturnValuesOnConditionCheckFailure");
        Table table = tables.of(input);
        ObjectNode key = table.schema().keyIn(input.path("Key"));
        Placeholders placeholders = Placeholders.of(input);
        ObjectNode old = table.get(key);
        Update update = Update.parse(input.path("UpdateExpression").asText(), placeholders);
        ConditionalWrite.check(input, placeholders, old);
        placeholders.requireAllUsed();
        ObjectNode updated = update.apply(old == null ? key : old);
        requireSameKey(key, updated);
        table.put(updated);
        return ConditionalWrite.answer(input, old, updated);
    }

    private static void requireSameKey(ObjectNode key, ObjectNode updated) {
        for (var attribute : key.properties()) {
            if (!attribute.getValue().equals(updated.path(attribute.getKey()))) {
                throw DynamoErrors.invalidValue(
                        "Cannot update attribute " + attribute.getKey() + ". This attribute is part of the key");
            }
        }
    }
}
