package dev.batchmonitor.function.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
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
 * @param whole the names of fields of which all is read, whatever it is called
 */
public record JsonReader(Predicate<String> fields, Predicate<String> whole) {
    /** Keeps no names from one text to the next: whoever chose them could let the table of names refuse other texts. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    /** Reads all that there is. */
    public static final JsonReader ALL = new JsonReader(name -> true);

    /** Reads the fields of these names, wherever they are. */
    public JsonReader(Predicate<String> fields) {
        this(fields, name -> false);
    }

    /**
     * Reads one object.
     *
     * @throws IOException if the text is not one JSON object; its message may quote the text
     */
    public JsonObject object(String text) throws IOException {
        return object(value(JSON.createParser(text)));
    }

    /**
     * Reads one object from a part of these characters.
     *
     * @throws IOException if the part is not one JSON object; its message may quote the text
     */
    public JsonObject object(char[] text, int start, int length) throws IOException {
        return object(value(JSON.createParser(text, start, length)));
    }

    /**
     * Reads one object, to the end of the stream.
     *
     * @throws IOException if the stream fails or is not one JSON object; its message may quote it
     */
    public JsonObject object(InputStream in) throws IOException {
        return object(value(JSON.createParser(in)));
    }

    /**
     * Reads an array of objects.
     *
     * @throws IOException if the text is not one; its message may quote the text
     */
    public List<JsonObject> objects(String text) throws IOException {
        if (!(value(JSON.createParser(text)) instanceof List<?> list)) {
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

    private @Nullable Object value(JsonParser open) throws IOException {
        try (JsonParser parser = open) {
            Object value = parser.nextToken() == null ? null : current(parser);
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
            Object value = value(name, parser);
            if (value != null) {
                object.put(name, value);
            }
        }
        return object;
    }

    private @Nullable Object value(String name, JsonParser parser) throws IOException {
        if (whole.test(name)) {
            return ALL.current(parser);
        }
        return fields.test(name) ? current(parser) : skip(parser);
    }

    private List<Object> array(JsonParser parser) throws IOException {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Object item = current(parser);
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    private @Nullable Object current(JsonParser parser) throws IOException {
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
