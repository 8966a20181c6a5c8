package dev.batchmonitor.function.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes a JSON object; a field without a value is left out. */
public final class JsonText {
    private static final JsonFactory JSON = new JsonFactory();

    private static final JsonFactory ASCII =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final JsonGenerator generator;

    private JsonText(JsonGenerator generator) {
        this.generator = generator;
    }

    /** The object whose fields the consumer writes. */
    public static String object(Consumer<JsonText> fields) {
        return object(JSON, fields);
    }

    /** The same for a reader who takes characters such as line separators and changes of direction for more than text. */
    public static String asciiObject(Map<String, String> fields) {
        return object(ASCII, json -> fields.forEach(json::text));
    }

    private static String object(JsonFactory factory, Consumer<JsonText> fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = factory.createGenerator(text)) {
            generator.writeStartObject();
            fields.accept(new JsonText(generator));
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter has nothing that could fail
        }
        return text.toString();
    }

    public static String object(Map<String, String> fields) {
        return object(json -> fields.forEach(json::text));
    }

    public void text(String name, @Nullable String value) {
        if (value != null) {
            write(() -> generator.writeStringField(name, value));
        }
    }

    public void number(String name, @Nullable Long value) {
        if (value != null) {
            write(() -> generator.writeNumberField(name, value));
        }
    }

    public void bool(String name, boolean value) {
        write(() -> generator.writeBooleanField(name, value));
    }

    public void instant(String name, @Nullable Instant value) {
        text(name, value == null ? null : value.toString());
    }

    public void texts(String name, List<String> values) {
        write(() -> {
            generator.writeArrayFieldStart(name);
            for (String value : values) {
                generator.writeString(value);
            }
            generator.writeEndArray();
        });
    }

    public void object(String name, Consumer<JsonText> fields) {
        write(() -> {
            generator.writeObjectFieldStart(name);
            fields.accept(this);
            generator.writeEndObject();
        });
    }

    public <T> void array(String name, List<T> items, BiConsumer<JsonText, T> fields) {
        write(() -> {
            generator.writeArrayFieldStart(name);
            for (T item : items) {
                generator.writeStartObject();
                fields.accept(this, item);
                generator.writeEndObject();
            }
            generator.writeEndArray();
        });
    }

    private interface Write {
        void run() throws IOException;
    }

    private static void write(Write write) {
        try {
            write.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter has nothing that could fail
        }
    }
}
