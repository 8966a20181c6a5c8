package dev.batchmonitor.function.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON into maps, lists, texts, doubles and booleans.
 *
 * @param fields the names of the fields that are read; all others are skipped in the parser
 */
public record JsonReader(Predicate<String> fields) {
    /** Keeps no names from one text to the next: whoever chose them could let the table of names refuse other texts. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    /** Reads all that there is. */
    public static final JsonReader ALL = new JsonReader(name -> true);

    /**
     * Reads one object.
     *
     * @throws IOException if the text is not one JSON object; its message may quote the text
     */
    public JsonObject object(String text) throws IOException {
        return object(value(text));
    }

    /**
     * Reads an array of objects.
     *
     * @throws IOException if the text is not one; its message may quote the text
     */
    public List<JsonObject> objects(String text) throws IOException {
        if (!(value(text) instanceof List<?> list)) {
            throw new IOException("the text is not a JSON array");
        }
        List<JsonObject> objects = new ArrayList<>();
        for (Object item : list) {
            objects.add(object(item));
        }
        return objects;
    }

    private static JsonObject object(@Nullable Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            return JsonObject.of(map);
        }
        throw new IOException("what must be a JSON object is not");
    }

    private @Nullable Object value(String text) throws IOException {
        try (JsonParser parser = JSON.createParser(text)) {
            Object value = parser.nextToken() == null ? null : value(parser);
            if (parser.nextToken() != null) {
                throw new IOException("more text follows the JSON");
            }
            return value;
        }
    }

    private Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> object = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            Object value = fields.test(name) ? value(parser) : skip(parser);
            if (value != null) {
                object.put(name, value);
            }
        }
        return object;
    }

    private List<Object> array(JsonParser parser) throws IOException {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Object item = value(parser);
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    private @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static @Nullable Object skip(JsonParser parser) throws IOException {
        parser.skipChildren();
        return null;
    }
}
