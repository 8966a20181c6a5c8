package dev.batchmonitor.local.aws.dynamodb;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.aws.protocol.Operation;

/**
 * {@code dynamodb:GetItem}. An item past its time to live stays readable, as it may in AWS for days.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html">GetItem</a>
 */
record GetItem(Tables tables) implements Operation {
    @Override
    public ObjectNode answer(ObjectNode input) {
        Parameters.requireOnly(input, "GetItem", "Key");
        Table table = tables.of(input);
        ObjectNode item = table.get(table.schema().keyIn(input.path("Key")));
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        return item == null ? output : output.set("Item", item);
    }
}
