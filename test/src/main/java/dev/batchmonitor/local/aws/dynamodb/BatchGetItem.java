package dev.batchmonitor.local.aws.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.aws.protocol.Operation;

/**
 * {@code dynamodb:BatchGetItem}: up to 100 items, all of them found at once.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html">BatchGetItem</a>
 */
record BatchGetItem(Tables tables) implements Operation {
    private static final int MAX_KEYS = 100;

    @Override
    public ObjectNode answer(ObjectNode input) {
        Parameters.requireOnly(input, "BatchGetItem", "RequestItems");
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        ObjectNode responses = output.putObject("Responses");
        output.putObject("UnprocessedKeys");
        int keys = 0;
        for (var request : input.path("RequestItems").properties()) {
            keys += request.getValue().path("Keys").size();
            find(tables.named(request.getKey()), request.getValue(), responses.putArray(request.getKey()));
        }
        if (keys > MAX_KEYS) {
            throw DynamoErrors.invalid("Too many items requested for the BatchGetItem call");
        }
        return output;
    }

    private static void find(Table table, JsonNode request, ArrayNode found) {
        for (JsonNode key : request.path("Keys")) {
            ObjectNode item = table.get(table.schema().keyIn(key));
            if (item != null) {
                found.add(item);
            }
        }
    }
}
