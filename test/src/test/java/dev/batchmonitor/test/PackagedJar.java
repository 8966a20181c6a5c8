package dev.batchmonitor.test;

import dev.batchmonitor.local.template.CloudAssembly;
import dev.batchmonitor.local.template.Environment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** The jar in the zip of the function that the template names. */
final class PackagedJar {
    private static final String JAR = "lib/batch-job-monitor-function.jar";

    private PackagedJar() {}

    /** Unpacks it into the folder, and says where it is. */
    static Path unpackTo(Path folder) throws IOException {
        Path zip = new CloudAssembly(Path.of("target/cdk.out"))
                .stack(Environment.DEFAULT)
                .function()
                .code();
        Path jar = folder.resolve("function.jar");
        try (ZipFile file = new ZipFile(zip.toFile());
                InputStream in = file.getInputStream(file.getEntry(JAR))) {
            Files.copy(in, jar);
        }
        return jar;
    }
}
