package dev.batchmonitor.local.aws.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The parameters of a query request. Lists arrive as {@code Entries.member.1.Id}, maps as {@code Attributes.entry.1.Name} with
 * {@code Attributes.entry.1.Value}.
 */
final class QueryForm {
    private final Map<String, String> parameters;

    private QueryForm(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    static QueryForm parse(String form) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Arrays.stream(form.split("&")).filter(pair -> !pair.isBlank()).forEach(pair -> {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            parameters.put(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
        });
        return new QueryForm(parameters);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    Optional<String> action() {
        return Optional.ofNullable(parameters.get("Action"));
    }

    /** The parameters as the structure they describe, without {@code Action} and {@code Version}. */
    ObjectNode tree() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        parameters.forEach((name, value) -> put(root, name, value));
        root.remove(List.of("Action", "Version"));
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        root.properties().forEach(member -> tree.set(member.getKey(), shaped(member.getValue())));
        return tree;
    }

    private static void put(ObjectNode root, String name, String value) {
        String[] path = name.split("\\.");
        ObjectNode parent = root;
        for (String step : Arrays.copyOf(path, path.length - 1)) {
            parent = parent.get(step) instanceof ObjectNode known ? known : parent.putObject(step);
        }
        parent.put(path[path.length - 1], value);
    }

    private static JsonNode shaped(JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        if (object.size() == 1 && object.get("member") instanceof ObjectNode members) {
            return list(members);
        }
        if (object.size() == 1 && object.get("entry") instanceof ObjectNode entries) {
            return map(entries);
        }
        ObjectNode structure = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(member -> structure.set(member.getKey(), shaped(member.getValue())));
        return structure;
    }

    private static ArrayNode list(ObjectNode members) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        inOrder(members).values().forEach(member -> list.add(shaped(member)));
        return list;
    }

    private static ObjectNode map(ObjectNode entries) {
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        inOrder(entries).values().forEach(entry -> {
            JsonNode key = entry.has("Name") ? entry.path("Name") : entry.path("key");
            JsonNode value = entry.has("Value") ? entry.path("Value") : entry.path("value");
            map.set(key.asText(), shaped(value));
        });
        return map;
    }

    private static Map<Integer, JsonNode> inOrder(ObjectNode numbered) {
        Map<Integer, JsonNode> ordered = new TreeMap<>();
        numbered.properties().forEach(entry -> ordered.put(Integer.valueOf(entry.getKey()), entry.getValue()));
        return ordered;
    }
}
