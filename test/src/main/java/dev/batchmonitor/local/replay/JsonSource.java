package dev.batchmonitor.local.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of JSON objects: one object, an array of objects, or one object after another as in JSON Lines.
 *
 * @param file where it is
 */
record JsonSource(Path file) {
    /** Without limits: an object that is too deep or too large for AWS is the business of the chain, not of the reader. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .streamWriteConstraints(StreamWriteConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final String EXPECTED = "must be a JSON object, a JSON array of objects, or one object a line";

    /**
     * The objects, each as compact JSON on one line, in the order of the file.
     *
     * @throws InputException if the file cannot be read, or holds anything else or nothing
     */
    List<String> objects() {
        String text = text();
        if (text.isBlank()) {
            throw new InputException(file + ": is empty; it " + EXPECTED);
        }
        List<String> objects = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(text)) {
            read(parser, objects);
        } catch (JsonProcessingException e) {
            throw new InputException(line(e.getLocation().getLineNr()) + "not JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new InputException(file + ": cannot be read: " + e.getMessage(), e);
        }
        if (objects.isEmpty()) {
            throw new InputException(file + ": holds no object; it " + EXPECTED);
        }
        return objects;
    }

    private void read(JsonParser parser, List<String> objects) throws IOException {
        JsonToken first = parser.nextToken();
        boolean inArray = first == JsonToken.START_ARRAY;
        JsonToken token = inArray ? parser.nextToken() : first;
        while (token != null && token != JsonToken.END_ARRAY) {
            objects.add(object(parser, token));
            token = parser.nextToken();
        }
        if (inArray && parser.nextToken() != null) {
            throw new InputException(line(parser) + "more text after the end of the array; the file " + EXPECTED);
        }
    }

    private String object(JsonParser parser, JsonToken token) throws IOException {
        if (token != JsonToken.START_OBJECT) {
            throw new InputException(line(parser) + "found " + what(token) + "; the file " + EXPECTED);
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(text)) {
            generator.copyCurrentStructureExact(parser);
        }
        return text.toString();
    }

    private static String what(JsonToken token) {
        return switch (token) {
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            default -> token.asString();
        };
    }

    private String text() {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw new InputException(file + ": there is no such file or folder", e);
        } catch (CharacterCodingException e) {
            throw new InputException(file + ": is not UTF-8 text", e);
        } catch (IOException e) {
            throw new InputException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private String line(JsonParser parser) {
        return line(parser.currentTokenLocation().getLineNr());
    }

    private String line(int number) {
        return file + ", line " + number + ": ";
    }
}
