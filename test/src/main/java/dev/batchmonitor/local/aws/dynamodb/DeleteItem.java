package dev.batchmonitor.local.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.aws.dynamodb.expression.Placeholders;
import dev.batchmonitor.local.aws.protocol.Operation;

/**
 * {@code dynamodb:DeleteItem}: deleting what is not there is no error.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteItem.html">DeleteItem</a>
 */
record DeleteItem(Tables tables) implements Operation {
    @Override
    public ObjectNode answer(ObjectNode input) {
        Parameters.requireOnly(
                input,
                "DeleteItem",
                "Key",
                "ConditionExpression",
                "ExpressionAttributeNames",
                "ExpressionAttributeValues",
                "ReturnValues",
                "ReturnValuesOnConditionCheckFailure");
        Table table = tables.of(input);
        ObjectNode key = table.schema().keyIn(input.path("Key"));
        Placeholders placeholders = Placeholders.of(input);
        ObjectNode old = table.get(key);
        ConditionalWrite.check(input, placeholders, old);
        placeholders.requireAllUsed();
        table.delete(key);
        return ConditionalWrite.answer(input, old, null);
    }
}
