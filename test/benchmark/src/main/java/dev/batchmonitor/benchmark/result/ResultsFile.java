package dev.batchmonitor.benchmark.result;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Results as JSON. */
public record ResultsFile(Path path) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public Results read() {
        try {
            return JSON.readValue(path.toFile(), Results.class);
        } catch (IOException e) {
            throw new UncheckedIOException("no results of a benchmark in " + path, e);
        }
    }

    public void write(Results results) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, JSON.writeValueAsString(results) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }
}
