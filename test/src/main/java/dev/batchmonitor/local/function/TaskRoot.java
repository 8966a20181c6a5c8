package dev.batchmonitor.local.function;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The unpacked code of a function, as it lies in {@code /var/task} on AWS Lambda, with a folder for temporary files beside it.
 *
 * @param directory holds both and is deleted on close
 */
record TaskRoot(Path directory) implements AutoCloseable {
    /** Unpacks a zip or jar file, or copies a folder, and adds the native code of this machine. */
    static TaskRoot of(Path code) {
        try {
            TaskRoot root = new TaskRoot(Files.createTempDirectory("batch-job-monitor-"));
            Files.createDirectories(root.temporary());
            Files.createDirectories(root.code());
            if (Files.isDirectory(code)) {
                root.copy(code);
            } else {
                root.unpack(code);
            }
            NativeCode.addTo(root.code());
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack the function " + code, e);
        }
    }

    /** The working directory of the function. */
    Path code() {
        return directory.resolve("task");
    }

    /** The function's temporary files: {@code /tmp} on AWS Lambda. */
    Path temporary() {
        return directory.resolve("tmp");
    }

    @Override
    public void close() {
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + directory, e);
        }
    }

    private void copy(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            List<Path> files = tree.filter(Files::isRegularFile).toList();
            for (Path file : files) {
                write(folder.relativize(file).toString(), Files.newInputStream(file));
            }
        }
    }

    private void unpack(Path zip) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (!entry.isDirectory()) {
                    write(entry.getName(), entries);
                }
            }
        }
    }

    private void write(String name, InputStream content) throws IOException {
        Path target = code().resolve(name).normalize();
        if (!target.startsWith(code())) {
            throw new IOException("the entry " + name + " points out of the archive");
        }
        Files.createDirectories(target.getParent());
        Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
