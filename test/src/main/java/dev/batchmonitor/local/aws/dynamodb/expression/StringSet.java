package dev.batchmonitor.local.aws.dynamodb.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** Sets of strings. Sets of numbers and of bytes are not implemented. */
final class StringSet {
    private StringSet() {}

    static ObjectNode union(JsonNode one, JsonNode other) {
        Set<String> members = members(one);
        members.addAll(members(other));
        return value(members);
    }

    static ObjectNode difference(JsonNode one, JsonNode other) {
        Set<String> members = members(one);
        members.removeAll(members(other));
        return value(members);
    }

    private static Set<String> members(JsonNode value) {
        if (!value.isMissingNode() && !value.has("SS")) {
            throw ExpressionErrors.invalid(
                    "An operand in the update expression has an incorrect data type: the local AWS takes N and SS");
        }
        Set<String> members = new LinkedHashSet<>();
        value.path("SS").forEach(member -> members.add(member.asText()));
        return members;
    }

    private static ObjectNode value(Set<String> members) {
        ObjectNode value = JsonNodeFactory.instance.objectNode();
        ArrayNode list = value.putArray("SS");
        members.forEach(list::add);
        return value;
    }
}
