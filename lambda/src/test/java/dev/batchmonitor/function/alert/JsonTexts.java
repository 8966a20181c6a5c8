package dev.batchmonitor.function.alert;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The texts in a JSON document, each after the name of its field or list. */
record JsonTexts(List<Text> all) {
    record Text(String field, String value) {}

    static JsonTexts of(String json) {
        List<Text> texts = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            String list = "";
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY) {
                    list = String.valueOf(parser.currentName());
                } else if (token == JsonToken.VALUE_STRING) {
                    String field = parser.currentName();
                    texts.add(new Text(field != null ? field : list, parser.getText()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + json, e);
        }
        return new JsonTexts(List.copyOf(texts));
    }

    /** All of the field or list. */
    List<String> of(String field, int atLeast) {
        List<String> values = all.stream()
                .filter(text -> text.field().equals(field))
                .map(Text::value)
                .toList();
        if (values.size() < atLeast) {
            throw new AssertionError("no " + field + " in " + all);
        }
        return values;
    }

    String first(String field) {
        return of(field, 1).get(0);
    }
}
