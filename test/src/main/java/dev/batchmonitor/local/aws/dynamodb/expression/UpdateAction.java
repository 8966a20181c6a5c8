package dev.batchmonitor.local.aws.dynamodb.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One action of an update expression. */
@FunctionalInterface
interface UpdateAction {
    void apply(ObjectNode before, ObjectNode after);

    static UpdateAction parse(String clause, Tokens tokens, Placeholders placeholders) {
        AttributePath path = switch (clause) {
            case "SET", "REMOVE", "ADD", "DELETE" -> AttributePath.parse(tokens, placeholders);
            default -> throw tokens.invalid("Syntax error; token: \"" + clause + "\"");
        };
        return switch (clause) {
            case "SET" -> set(path, tokens, placeholders);
            case "REMOVE" -> (before, after) -> path.remove(after);
            case "ADD" -> add(path, Operand.parse(tokens, placeholders));
            default -> delete(path, Operand.parse(tokens, placeholders));
        };
    }

    private static UpdateAction set(AttributePath path, Tokens tokens, Placeholders placeholders) {
        tokens.expect("=");
        Operand value = new AssignedValue(tokens, placeholders).parse();
        return (before, after) -> path.set(after, AssignedValue.required(value.value(before)));
    }

    /** Adds to a number, or members to a set; starts one if there is none. */
    private static UpdateAction add(AttributePath path, Operand added) {
        return (before, after) -> {
            JsonNode old = path.value(before);
            JsonNode value = added.value(before);
            if (value.has("N")) {
                JsonNode start = old.isMissingNode() ? AssignedValue.number("0") : old;
                path.set(after, AssignedValue.sum(start, value, 1));
            } else {
                path.set(after, StringSet.union(old, value));
            }
        };
    }

    /** Takes members out of a set; an empty set cannot be stored and goes with its last member. */
    private static UpdateAction delete(AttributePath path, Operand deleted) {
        return (before, after) -> {
            ObjectNode rest = JsonNodeFactory.instance.objectNode();
            rest.setAll(StringSet.difference(path.value(before), deleted.value(before)));
            if (rest.path("SS").isEmpty()) {
                path.remove(after);
            } else {
                path.set(after, rest);
            }
        };
    }
}
