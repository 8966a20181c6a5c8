package dev.batchmonitor.function.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object read leniently: a field that is missing, null or of another type than expected is simply not there. */
public record JsonObject(Map<String, Object> fields) {
    /** Longer than any of Batch's fields; what is longer is cut, so that no message can become too large. */
    private static final int MAX_TEXT = 1_024;

    private static final JsonObject EMPTY = new JsonObject(Map.of());

    @Nullable
    public String text(String name) {
        if (!(fields.get(name) instanceof String text) || text.isBlank()) {
            return null;
        }
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
    }

    @Nullable
    public Long number(String name) {
        Object value = fields.get(name);
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
        return Boolean.TRUE.equals(fields.get(name));
    }

    public boolean isFalse(String name) {
        return Boolean.FALSE.equals(fields.get(name));
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    @SuppressWarnings("unchecked") // JsonReader makes no other maps.
    static JsonObject of(Map<?, ?> map) {
        return new JsonObject((Map<String, Object>) map);
    }

    /** The object of that name, an empty one if there is none. */
    public JsonObject object(String name) {
        return fields.get(name) instanceof Map<?, ?> map ? of(map) : EMPTY;
    }

    public List<JsonObject> objects(String name) {
        List<?> items = items(name);
        List<JsonObject> objects = new ArrayList<>(items.size());
        for (Object item : items) {
            if (item instanceof Map<?, ?> map) {
                objects.add(of(map));
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
        fields.forEach((name, value) -> {
            if (value instanceof String text) {
                texts.put(name, text);
            }
        });
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
        return fields.get(name) instanceof List<?> list ? list : List.of();
    }
}
