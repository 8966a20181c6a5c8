package dev.batchmonitor.local.aws.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The attributes that name an item.
 *
 * @param keys the partition key, then the sort key if there is one
 */
record KeySchema(List<KeyAttribute> keys) {
    /**
     * One attribute of a key.
     *
     * @param type {@code S}, {@code N} or {@code B}
     */
    record KeyAttribute(String name, String type) {}

    /** The key of a whole item. */
    ObjectNode keyOf(ObjectNode item) {
        ObjectNode key = JsonNodeFactory.instance.objectNode();
        for (KeyAttribute attribute : keys) {
            if (!item.has(attribute.name())) {
                throw DynamoErrors.invalidValue("Missing the key " + attribute.name() + " in the item");
            }
            key.set(attribute.name(), checked(item.path(attribute.name()), attribute));
        }
        return key;
    }

    /** The parameter {@code Key}: all attributes of the key and no other. */
    ObjectNode keyIn(JsonNode input) {
        boolean complete = input.size() == keys.size() && keys.stream().allMatch(key -> input.has(key.name()));
        if (complete && input instanceof ObjectNode key) {
            return keyOf(key);
        }
        throw DynamoErrors.invalid("The provided key element does not match the schema");
    }

    private static JsonNode checked(JsonNode value, KeyAttribute attribute) {
        String actual = value.fieldNames().next();
        if (!actual.equals(attribute.type())) {
            throw DynamoErrors.invalidValue("Type mismatch for key " + attribute.name() + " expected: "
                    + attribute.type() + " actual: " + actual);
        }
        if (value.path(actual).asText().isEmpty()) {
            throw DynamoErrors.invalidValue("The AttributeValue for a key attribute cannot contain an empty string"
                    + " value. Key: " + attribute.name());
        }
        return value;
    }
}
