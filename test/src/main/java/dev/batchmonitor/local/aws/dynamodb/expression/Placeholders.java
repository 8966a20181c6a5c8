package dev.batchmonitor.local.aws.dynamodb.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/** What {@code #names} and {@code :values} stand for. DynamoDB refuses those that no expression uses. */
public final class Placeholders {
    private final JsonNode names;
    private final JsonNode values;
    private final Set<String> used = new HashSet<>();

    private Placeholders(JsonNode names, JsonNode values) {
        this.names = names;
        this.values = values;
    }

    public static Placeholders of(ObjectNode input) {
        return new Placeholders(input.path("ExpressionAttributeNames"), input.path("ExpressionAttributeValues"));
    }

    String name(String placeholder) {
        return resolve(names, placeholder, "name").asText();
    }

    JsonNode value(String placeholder) {
        return resolve(values, placeholder, "value");
    }

    private JsonNode resolve(JsonNode map, String placeholder, String kind) {
        used.add(placeholder);
        if (!map.has(placeholder)) {
            throw ExpressionErrors.invalid("An expression attribute " + kind
                    + " used in expression is not defined; attribute " + kind + ": " + placeholder);
        }
        return map.path(placeholder);
    }

    /** To be called when all expressions of a call are parsed. */
    public void requireAllUsed() {
        requireUsed(names, "ExpressionAttributeNames");
        requireUsed(values, "ExpressionAttributeValues");
    }

    private void requireUsed(JsonNode map, String parameter) {
        map.fieldNames().forEachRemaining(placeholder -> {
            if (!used.contains(placeholder)) {
                throw ExpressionErrors.invalid(
                        "Value provided in " + parameter + " unused in expressions: keys: {" + placeholder + "}");
            }
        });
    }
}
