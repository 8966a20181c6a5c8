package dev.batchmonitor.local.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.aws.dynamodb.expression.Condition;
import dev.batchmonitor.local.aws.dynamodb.expression.Placeholders;
import dev.batchmonitor.local.aws.protocol.Operation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * {@code dynamodb:Query} of a table, in the order of its sort key.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html">Query</a>
 */
record Query(Tables tables) implements Operation {
    @Override
    public ObjectNode answer(ObjectNode input) {
        Parameters.requireOnly(
                input,
                "Query",
                "KeyConditionExpression",
                "ExpressionAttributeNames",
                "ExpressionAttributeValues",
                "ExclusiveStartKey",
                "Limit",
                "ScanIndexForward");
        Table table = tables.of(input);
        Placeholders placeholders = Placeholders.of(input);
        Condition keys = Condition.parse(
                "KeyConditionExpression", input.path("KeyConditionExpression").asText(), placeholders);
        placeholders.requireAllUsed();
        List<ObjectNode> found = new ArrayList<>(table.items().stream()
                .filter(keys::test)
                .sorted(order(table, input))
                .toList());
        skipTo(table, input, found);
        return page(table, found, input.path("Limit").asInt(Integer.MAX_VALUE));
    }

    private static Comparator<ObjectNode> order(Table table, ObjectNode input) {
        List<KeySchema.KeyAttribute> keys = table.schema().keys();
        String last = keys.get(keys.size() - 1).name();
        Comparator<ObjectNode> order =
                Comparator.comparing(item -> item.path(last).path("S").asText());
        return input.path("ScanIndexForward").asBoolean(true) ? order : Collections.reverseOrder(order);
    }

    private static void skipTo(Table table, ObjectNode input, List<ObjectNode> found) {
        if (input.has("ExclusiveStartKey")) {
            ObjectNode start = table.schema().keyIn(input.path("ExclusiveStartKey"));
            List<ObjectNode> keys = found.stream().map(table.schema()::keyOf).toList();
            found.subList(0, keys.indexOf(start) + 1).clear();
        }
    }

    private static ObjectNode page(Table table, List<ObjectNode> found, int limit) {
        List<ObjectNode> page = found.subList(0, Math.min(limit, found.size()));
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        ArrayNode items = output.putArray("Items");
        page.forEach(items::add);
        output.put("Count", page.size()).put("ScannedCount", page.size());
        if (page.size() < found.size()) {
            output.set("LastEvaluatedKey", table.schema().keyOf(page.get(page.size() - 1)));
        }
        return output;
    }
}
