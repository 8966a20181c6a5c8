package dev.batchmonitor.function.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A JSON object read leniently: a field that is missing, null or of another type than expected is simply not there. */
public final class JsonObject {
    /** Longer than any of Batch's fields; what is longer is cut, so that no message can become too large. */
    private static final int MAX_TEXT = 1_024;

    private static final JsonObject EMPTY = new JsonObject(null);

    private final @Nullable Field last;

    /** Few are kept of an object: to walk along them takes no more time than a hash table, and half of its memory. */
    record Field(String name, Object value, @Nullable Field before) {}

    /** @param last the field that was read last, with those before it; of several with one name it is the one that counts */
    JsonObject(@Nullable Field last) {
        this.last = last;
    }

    private @Nullable Object value(String name) {
        for (Field field = last; field != null; field = field.before) {
            if (field.name.equals(name)) {
                return field.value;
            }
        }
        return null;
    }

    /** The names of all fields. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Field field = last; field != null; field = field.before) {
            names.add(field.name);
        }
        return names;
    }

    @Nullable
    public String text(String name) {
        if (!(value(name) instanceof String text) || text.isBlank()) {
            return null;
        }
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
    }

    @Nullable
    public Long number(String name) {
        Object value = value(name);
        if (value instanceof Double number) {
            return number.longValue();
        }
        return value instanceof String text && text.matches("-?\\d{1,18}") ? Long.valueOf(text) : null;
    }

    @Nullable
    public Integer integer(String name) {
        Long number = number(name);
        return number == null || number != number.intValue() ? null : Integer.valueOf(number.intValue());
    }

    public boolean isTrue(String name) {
        return Boolean.TRUE.equals(value(name));
    }

    public boolean isFalse(String name) {
        return Boolean.FALSE.equals(value(name));
    }

    public boolean has(String name) {
        return value(name) != null;
    }

    /** The object of that name, an empty one if there is none. */
    public JsonObject object(String name) {
        return value(name) instanceof JsonObject object ? object : EMPTY;
    }

    public List<JsonObject> objects(String name) {
        List<?> items = items(name);
        List<JsonObject> objects = new ArrayList<>(items.size());
        for (Object item : items) {
            if (item instanceof JsonObject object) {
                objects.add(object);
            }
        }
        return objects;
    }

    public List<String> texts(String name) {
        List<?> items = items(name);
        List<String> texts = new ArrayList<>(items.size());
        for (Object item : items) {
            if (item instanceof String text) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** The first text in the list of that name, or null. */
    @Nullable
    public String firstText(String name) {
        List<String> texts = texts(name);
        return texts.isEmpty() ? null : texts.get(0);
    }

    /** All fields that are texts. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Field field = last; field != null; field = field.before) {
            if (field.value instanceof String text) {
                texts.putIfAbsent(field.name, text);
            }
        }
        return texts;
    }

    /** The whole numbers in the list of that name. */
    public List<Integer> integers(String name) {
        return items(name).stream()
                .filter(Double.class::isInstance)
                .map(number -> ((Double) number).intValue())
                .toList();
    }

    private List<?> items(String name) {
        return value(name) instanceof List<?> list ? list : List.of();
    }
}
