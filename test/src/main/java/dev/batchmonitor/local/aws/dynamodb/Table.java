package dev.batchmonitor.local.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The items of one table. Guarded by the lock of {@link Tables}. */
final class Table {
    private final KeySchema schema;
    private final Map<ObjectNode, ObjectNode> items = new LinkedHashMap<>();

    Table(KeySchema schema) {
        this.schema = schema;
    }

    KeySchema schema() {
        return schema;
    }

    @Nullable
    ObjectNode get(ObjectNode key) {
        return items.get(key);
    }

    void put(ObjectNode item) {
        if (ItemSize.of(item) > ItemSize.MAX_BYTES) {
            throw DynamoErrors.invalid("Item size has exceeded the maximum allowed size");
        }
        items.put(schema.keyOf(item), item);
    }

    void delete(ObjectNode key) {
        items.remove(key);
    }

    List<ObjectNode> items() {
        return List.copyOf(items.values());
    }
}
