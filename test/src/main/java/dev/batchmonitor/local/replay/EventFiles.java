package dev.batchmonitor.local.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds and reads the files with events. */
final class EventFiles {
    private static final List<String> EXTENSIONS = List.of(".json", ".jsonl", ".ndjson");

    private EventFiles() {}

    /**
     * The events of files and folders, in the order given; in a folder by the names of its files.
     *
     * @throws InputException if one of them cannot be used
     */
    static List<String> read(List<Path> paths) {
        List<String> events = new ArrayList<>();
        for (Path path : paths) {
            files(path).forEach(file -> events.addAll(new JsonSource(file).objects()));
        }
        return events;
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> entries = Files.list(path)) {
            List<Path> files = entries.filter(EventFiles::hasEvents).sorted().toList();
            if (files.isEmpty()) {
                throw new InputException(path + ": the folder has no file that ends in .json, .jsonl or .ndjson");
            }
            return files;
        } catch (IOException e) {
            throw new InputException(path + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean hasEvents(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && EXTENSIONS.stream().anyMatch(name::endsWith);
    }
}
