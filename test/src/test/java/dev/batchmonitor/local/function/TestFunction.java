package dev.batchmonitor.local.function;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packages {@link TestHandler} as a function is packaged for AWS Lambda. */
public final class TestFunction {
    private TestFunction() {}

    /** Writes the zip and returns its path. */
    public static Path packagedIn(Path directory) throws IOException {
        String name = TestHandler.class.getName().replace('.', '/') + ".class";
        Path zip = directory.resolve("asset.f00.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
                InputStream code = Objects.requireNonNull(TestHandler.class.getResourceAsStream("/" + name))) {
            out.putNextEntry(new ZipEntry(name));
            code.transferTo(out);
            out.closeEntry();
        }
        return zip;
    }
}
