package dev.batchmonitor.local.aws.dynamodb.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** An attribute of an item, or one inside maps of it. Paths into lists are not implemented. */
record AttributePath(List<String> names) implements Operand {
    static AttributePath parse(Tokens tokens, Placeholders placeholders) {
        List<String> names = new ArrayList<>();
        do {
            names.add(name(tokens, placeholders));
        } while (tokens.takeIf("."));
        if (tokens.peek().equals("[")) {
            throw ExpressionErrors.notImplemented("A path into a list");
        }
        return new AttributePath(List.copyOf(names));
    }

    private static String name(Tokens tokens, Placeholders placeholders) {
        String token = tokens.take();
        if (token.startsWith("#")) {
            return placeholders.name(token);
        }
        if (!Character.isLetter(token.charAt(0)) && token.charAt(0) != '_') {
            throw tokens.invalid("Syntax error; token: \"" + token + "\"");
        }
        if (ReservedWords.contains(token)) {
            throw tokens.invalid("Attribute name is a reserved keyword; reserved keyword: " + token);
        }
        return token;
    }

    /** The value there, or a missing node. */
    @Override
    public JsonNode value(ObjectNode item) {
        JsonNode value = item.path(names.get(0));
        for (String name : names.subList(1, names.size())) {
            value = value.path("M").path(name);
        }
        return value;
    }

    void set(ObjectNode item, JsonNode value) {
        parent(item).set(last(), value);
    }

    void remove(ObjectNode item) {
        if (!value(item).isMissingNode()) {
            parent(item).remove(last());
        }
    }

    private String last() {
        return names.get(names.size() - 1);
    }

    private ObjectNode parent(ObjectNode item) {
        JsonNode parent = item;
        for (String name : names.subList(0, names.size() - 1)) {
            parent = parent.path(name).path("M");
        }
        if (parent instanceof ObjectNode map) {
            return map;
        }
        throw ExpressionErrors.invalid("The document path provided in the update expression is invalid for update");
    }
}
