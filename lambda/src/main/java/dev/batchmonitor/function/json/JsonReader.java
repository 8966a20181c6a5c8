package dev.batchmonitor.function.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON into objects, lists, texts, doubles and booleans.
 *
 * @param fields the names of the fields that are read; all others are skipped in the parser
 * @param whole the names of fields of which all is read, whatever it is called
 * @param json makes the parsers
 */
public record JsonReader(Predicate<String> fields, Predicate<String> whole, JsonFactory json) {
    /** Keeps no names from one text to the next: whoever chose them could let the table of names grow. */
    private static final JsonFactory FORGETFUL = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    /** Reads all that there is. */
    public static final JsonReader ALL = new JsonReader(name -> true);

    /** Reads the fields of these names, wherever they are. */
    public JsonReader(Predicate<String> fields) {
        this(fields, name -> false);
    }

    /** Reads the fields of these names, and all that is in some. */
    public JsonReader(Predicate<String> fields, Predicate<String> whole) {
        this(fields, whole, FORGETFUL);
    }

    /** The same, for texts with the same names: it keeps them as long as it is kept. Names made to collide are not kept. */
    public JsonReader keepingNames() {
        return new JsonReader(
                fields,
                whole,
                JsonFactory.builder()
                        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                        .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
                        .build());
    }

    /**
     * Reads one object.
     *
     * @throws IOException if the text is not one JSON object; its message may quote the text
     */
    public JsonObject object(String text) throws IOException {
        return object(value(json.createParser(text)));
    }

    /**
     * Reads one object from a part of these characters.
     *
     * @throws IOException if the part is not one JSON object; its message may quote the text
     */
    public JsonObject object(char[] text, int start, int length) throws IOException {
        return object(value(json.createParser(text, start, length)));
    }

    /**
     * Reads one object, to the end of the stream.
     *
     * @throws IOException if the stream fails or is not one JSON object; its message may quote it
     */
    public JsonObject object(InputStream in) throws IOException {
        return object(value(json.createParser(in)));
    }

    /**
     * Reads an array of objects.
     *
     * @throws IOException if the text is not one; its message may quote the text
     */
    public List<JsonObject> objects(String text) throws IOException {
        if (!(value(json.createParser(text)) instanceof List<?> list)) {
            throw new IOException("the text is not a JSON array");
        }
        List<JsonObject> objects = new ArrayList<>();
        for (Object item : list) {
            objects.add(object(item));
        }
        return objects;
    }

    private static JsonObject object(@Nullable Object value) throws IOException {
        if (value instanceof JsonObject object) {
            return object;
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

    private JsonObject object(JsonParser parser) throws IOException {
        JsonObject.Field last = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            Object value = value(name, parser);
            if (value != null) {
                last = new JsonObject.Field(name, value, last);
            }
        }
        return new JsonObject(last);
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
