package dev.batchmonitor.benchmark.measure;

import dev.batchmonitor.benchmark.subject.Names;
import dev.batchmonitor.benchmark.subject.Subject;
import dev.batchmonitor.benchmark.subject.Subjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** How large the packages are, in bytes. */
public final class Sizes {
    private Sizes() {}

    public static Map<String, Long> of(Subjects subjects) {
        Map<String, Long> sizes = new LinkedHashMap<>();
        for (Subject subject : new Subject[] {subjects.hello(), subjects.naive(), subjects.ours()}) {
            sizes.put(subject.name(), bytes(subject.function().code()));
        }
        sizes.put(Names.OURS_UNSHRUNK, bytes(subjects.unshrunk()));
        return sizes;
    }

    /** Of a folder, all files in it: jars, which a zip makes no smaller. */
    private static long bytes(Path code) {
        try (Stream<Path> files = Files.walk(code).filter(Files::isRegularFile)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + code, e);
        }
    }
}
