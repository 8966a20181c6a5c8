package dev.batchmonitor.local.function;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packages {@link TestHandler} as a function is packaged for AWS Lambda. */
public final class TestFunction {
    private TestFunction() {}

    /** Writes the zip and returns its path. */
    public static Path packagedIn(Path directory) throws IOException {
        Path zip = directory.resolve("asset.f00.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Class<?> code : List.of(TestHandler.class, TestCalls.class)) {
                add(code, out);
            }
        }
        return zip;
    }

    private static void add(Class<?> code, ZipOutputStream out) throws IOException {
        String name = code.getName().replace('.', '/') + ".class";
        try (InputStream bytes = Objects.requireNonNull(code.getResourceAsStream("/" + name))) {
            out.putNextEntry(new ZipEntry(name));
            bytes.transferTo(out);
            out.closeEntry();
        }
    }
}
