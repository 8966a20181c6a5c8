package dev.batchmonitor.test;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Events with one field, or several, dropped, nulled, of another type, emptied or made huge. */
final class Mutations {
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What decides whether a rule lets the event through: EventBridge would not deliver it. */
    private static final Set<String> ROUTING = Set.of("/source", "/detail-type", "/detail", "/detail/status");

    private enum Kind {
        DROP,
        NULL,
        OTHER_TYPE,
        EMPTY,
        HUGE
    }

    private final Random random;
    private int made;

    Mutations(long seed) {
        this.random = new Random(seed);
    }

    /** Every field of the event, mutated in every way, one at a time. */
    List<String> each(String event) {
        List<String> mutated = new ArrayList<>();
        for (JsonPointer field : fields(parse(event))) {
            for (Kind kind : Kind.values()) {
                ObjectNode copy = renamed(event);
                mutate(copy, field, kind);
                mutated.add(copy.toString());
            }
        }
        return mutated;
    }

    /** The event with several of its fields mutated at once, chosen by the seed. */
    String several(String event) {
        ObjectNode copy = renamed(event);
        for (int i = 2 + random.nextInt(5); i > 0; i--) {
            List<JsonPointer> fields = fields(copy);
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            mutate(copy, fields.get(random.nextInt(fields.size())), kind);
        }
        return copy.toString();
    }

    /** A job of its own, so that no two mutations are one occurrence. */
    private ObjectNode renamed(String event) {
        String id = parse(event).at("/detail/jobId").asText();
        return parse(event.replace(id, "%08d".formatted(++made) + id.substring(8)));
    }

    private static List<JsonPointer> fields(JsonNode event) {
        List<JsonPointer> fields = new ArrayList<>();
        collect(event, JsonPointer.empty(), fields);
        fields.removeIf(field -> ROUTING.contains(field.toString()));
        return fields;
    }

    private static void collect(JsonNode node, JsonPointer path, List<JsonPointer> fields) {
        node.properties().forEach(field -> {
            JsonPointer child = path.appendProperty(field.getKey());
            fields.add(child);
            collect(field.getValue(), child, fields);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            fields.add(path.appendIndex(i));
            collect(node.get(i), path.appendIndex(i), fields);
        }
    }

    private void mutate(ObjectNode event, JsonPointer field, Kind kind) {
        JsonNode parent = event.at(field.head());
        if (parent instanceof ObjectNode object) {
            String name = field.last().getMatchingProperty();
            if (kind == Kind.DROP) {
                object.remove(name);
            } else {
                object.set(name, mutated(object.get(name), kind));
            }
        } else if (parent instanceof ArrayNode array) {
            int index = field.last().getMatchingIndex();
            if (kind == Kind.DROP) {
                array.remove(index);
            } else {
                array.set(index, mutated(array.get(index), kind));
            }
        }
    }

    private JsonNode mutated(JsonNode value, Kind kind) {
        return switch (kind) {
            case DROP, NULL -> NullNode.instance;
            case OTHER_TYPE ->
                value.isTextual() ? NODES.numberNode(17) : value.isObject() ? NODES.arrayNode() : NODES.textNode("x");
            case EMPTY -> value instanceof ContainerNode<?> ? NODES.objectNode() : NODES.textNode("");
            case HUGE -> value.isNumber() ? DoubleNode.valueOf(1e200) : huge();
        };
    }

    private JsonNode huge() {
        return TextNode.valueOf(++made + "\u00e4\n<!channel>".repeat(400));
    }

    private static ObjectNode parse(String event) {
        try {
            return (ObjectNode) JSON.readTree(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a fixture is not JSON", e);
        }
    }
}
