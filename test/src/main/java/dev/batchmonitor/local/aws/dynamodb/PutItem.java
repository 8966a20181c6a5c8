package dev.batchmonitor.local.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.aws.dynamodb.expression.Placeholders;
import dev.batchmonitor.local.aws.protocol.Operation;

/**
 * {@code dynamodb:PutItem}.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html">PutItem</a>
 */
record PutItem(Tables tables) implements Operation {
    @Override
    public ObjectNode answer(ObjectNode input) {
        Parameters.requireOnly(
                input,
                "PutItem",
                "Item",
                "ConditionExpression",
                "ExpressionAttributeNames",
                "ExpressionAttributeValues",
                "ReturnValues",
                "ReturnValuesOnConditionCheckFailure");
        Table table = tables.of(input);
        if (!(input.path("Item") instanceof ObjectNode item)) {
            throw DynamoErrors.invalidValue("Item is missing");
        }
        Placeholders placeholders = Placeholders.of(input);
        ObjectNode old = table.get(table.schema().keyOf(item));
        ConditionalWrite.check(input, placeholders, old);
        placeholders.requireAllUsed();
        table.put(item);
        return ConditionalWrite.answer(input, old, null);
    }
}
