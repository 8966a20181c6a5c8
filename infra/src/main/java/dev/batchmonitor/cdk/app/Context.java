package dev.batchmonitor.cdk.app;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.constructs.Node;

/**
 * Reads typed values from the context of a CDK app. From the command line they are strings, from cdk.json they can be
 * numbers and lists as well.
 */
record Context(Node node) {
    Optional<String> text(String key) {
        return value(key).map(value -> text(key, value));
    }

    Optional<Integer> number(String key) {
        return value(key).map(value -> number(key, value));
    }

    Optional<List<String>> list(String key) {
        return value(key).map(value -> list(key, value));
    }

    /** {@code team=genomics,stage=prod} from the command line, from cdk.json also an object. */
    Optional<Map<String, String>> pairs(String key) {
        return value(key).map(value -> pairs(key, value));
    }

    Optional<Boolean> flag(String key) {
        return value(key).map(value -> flag(key, value));
    }

    <E extends Enum<E>> Optional<E> choice(String key, Class<E> choices) {
        return text(key).map(name -> choice(key, name, choices));
    }

    /** As {@link #list}; the one word {@code none} is an empty list. */
    <E extends Enum<E>> Optional<List<E>> choices(String key, Class<E> choices) {
        return list(key)
                .map(names -> names.equals(List.of("none"))
                        ? List.of()
                        : names.stream().map(name -> choice(key, name, choices)).toList());
    }

    private Optional<Object> value(String key) {
        return Optional.ofNullable(node.tryGetContext(key));
    }

    private static String text(String key, Object value) {
        if (value instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        throw new ContextException(key, value, "a text that is not empty");
    }

    private static int number(String key, Object value) {
        String digits = value.toString().strip();
        if (!digits.matches("\\d{1,9}")) {
            throw new ContextException(key, value, "a whole number");
        }
        return Integer.parseInt(digits);
    }

    private static boolean flag(String key, Object value) {
        return switch (value.toString().strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new ContextException(key, value, "true or false");
        };
    }

    /** Upper and lower case, {@code _} and {@code -} are the same. */
    private static <E extends Enum<E>> E choice(String key, String name, Class<E> choices) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equalsIgnoreCase(name.replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new ContextException(
                        key, name, "one of " + String.join(", ", names(choices.getEnumConstants()))));
    }

    private static List<String> names(Enum<?>[] choices) {
        return Arrays.stream(choices).map(Enum::name).toList();
    }

    private static Map<String, String> pairs(String key, Object value) {
        Map<String, String> pairs = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> object) {
            object.forEach((name, text) -> pairs.put(name.toString(), String.valueOf(text)));
            return pairs;
        }
        for (String pair : list(key, value)) {
            int equals = pair.indexOf('=');
            if (equals <= 0 || pairs.put(pair.substring(0, equals), pair.substring(equals + 1)) != null) {
                throw new ContextException(
                        key, value, "pairs such as team=genomics separated by commas, each key once");
            }
        }
        return pairs;
    }

    private static List<String> list(String key, Object value) {
        List<?> entries = value instanceof List<?> several
                ? several
                : Arrays.asList(value.toString().split(",", -1));
        for (Object entry : entries) {
            if (!(entry instanceof String text) || text.isBlank()) {
                throw new ContextException(
                        key, value, "texts separated by commas, or a list of texts, none of them empty");
            }
        }
        return entries.stream().map(entry -> entry.toString().strip()).toList();
    }
}
