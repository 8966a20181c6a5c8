package dev.batchmonitor.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Environment variables, and all that is wrong with them. */
final class Variables {
    private final Map<String, String> values;
    private final List<String> problems = new ArrayList<>();

    Variables(Map<String, String> values) {
        this.values = values;
    }

    List<String> problems() {
        return problems;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /** The text, which must match; the problem says that it must be what is allowed. */
    String matching(String name, String otherwise, String regex, String allowed) {
        String value = text(name, otherwise);
        if (!value.matches(regex)) {
            problem(name, allowed);
        }
        return value;
    }

    /** The text if there is one, which must match then. */
    @Nullable
    String optional(String name, String regex, String allowed) {
        return has(name) ? matching(name, "", regex, allowed) : null;
    }

    int number(String name, int otherwise, int max) {
        String value = text(name, String.valueOf(otherwise));
        if (value.matches("\\d{1,9}") && Integer.parseInt(value) <= max) {
            return Integer.parseInt(value);
        }
        problem(name, "a whole number from 0 to " + max);
        return otherwise;
    }

    boolean flag(String name) {
        return matching(name, "false", "true|false", "true or false").equals("true");
    }

    <E extends Enum<E>> E oneOf(String name, E otherwise, E[] allowed) {
        return value(text(name, spelled(otherwise)), allowed).orElseGet(() -> {
            problem(
                    name,
                    "one of " + Arrays.stream(allowed).map(Variables::spelled).toList());
            return otherwise;
        });
    }

    /** Those that the text names, separated by commas; all of them if there is no such variable. */
    <E> Set<E> several(String name, Map<String, E> allowed) {
        return several(name, String.join(",", allowed.keySet()), allowed);
    }

    /** Those that the text names, separated by commas. */
    <E> Set<E> several(String name, String otherwise, Map<String, E> allowed) {
        Set<E> values = new LinkedHashSet<>();
        for (String word : text(name, otherwise).split(",", -1)) {
            E value = allowed.get(word.strip());
            if (value != null) {
                values.add(value);
            } else if (!word.isBlank()) {
                problem(name, "some of these, separated by commas: " + allowed.keySet());
            }
        }
        return values;
    }

    /** What can be named, by the text that names it. */
    static <E> Map<String, E> byText(E[] values, Function<E, String> text) {
        Map<String, E> all = new LinkedHashMap<>();
        Arrays.stream(values).forEach(value -> all.put(text.apply(value), value));
        return all;
    }

    private static <E extends Enum<E>> Optional<E> value(String text, E[] allowed) {
        return Arrays.stream(allowed)
                .filter(value -> spelled(value).equals(text) || value.name().equals(text))
                .findFirst();
    }

    /** {@code first-and-summary}. */
    private static String spelled(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void problem(String name, String allowed) {
        problems.add(name + " is '" + text(name, "") + "' but must be " + allowed);
    }
}
