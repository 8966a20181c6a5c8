package dev.batchmonitor.function.event;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A JSON object read leniently: a field that is missing, null or of another type than expected is simply not there. */
record JsonObject(Map<String, Object> fields) {
    /** Longer than any of Batch's fields; what is longer is cut, so that no message can become too large. */
    private static final int MAX_TEXT = 1_024;

    private static final JsonObject EMPTY = new JsonObject(Map.of());

    @Nullable
    String text(String name) {
        if (!(fields.get(name) instanceof String text) || text.isBlank()) {
            return null;
        }
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
    }

    @Nullable
    Long number(String name) {
        Object value = fields.get(name);
        if (value instanceof Double number) {
            return number.longValue();
        }
        return value instanceof String text && text.matches("-?\\d{1,18}") ? Long.valueOf(text) : null;
    }

    @Nullable
    Integer integer(String name) {
        Long number = number(name);
        return number == null || number != number.intValue() ? null : Integer.valueOf(number.intValue());
    }

    boolean isTrue(String name) {
        return Boolean.TRUE.equals(fields.get(name));
    }

    boolean isFalse(String name) {
        return Boolean.FALSE.equals(fields.get(name));
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** The object of that name, an empty one if there is none. */
    JsonObject object(String name) {
        JsonObject object = asObject(fields.get(name));
        return object != null ? object : EMPTY;
    }

    List<JsonObject> objects(String name) {
        return items(name).stream()
                .map(JsonObject::asObject)
                .filter(Objects::nonNull)
                .toList();
    }

    List<String> texts(String name) {
        return items(name).stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    private List<?> items(String name) {
        return fields.get(name) instanceof List<?> list ? list : List.of();
    }

    @SuppressWarnings("unchecked") // EventJson makes no other maps.
    private static @Nullable JsonObject asObject(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? new JsonObject((Map<String, Object>) map) : null;
    }
}
