package dev.batchmonitor.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs command lines as a user would. */
final class Processes {
    private Processes() {}

    /** Runs a CDK app and returns the folder with the templates. */
    static Path synthesise(Path out, String... javaArguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(javaArguments));
        run(new ProcessBuilder(command), out);
        return out;
    }

    static void run(List<String> command) throws IOException, InterruptedException {
        run(new ProcessBuilder(command), Path.of("target"));
    }

    private static void run(ProcessBuilder builder, Path cdkOut) throws IOException, InterruptedException {
        builder.environment().put("CDK_OUTDIR", cdkOut.toString());
        Path log = Files.createTempFile("process", ".log");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        int exitCode = process.waitFor();
        String output = Files.readString(log, StandardCharsets.UTF_8);
        Files.delete(log);
        assertThat(exitCode).as("%s ended with: %s", builder.command(), output).isZero();
    }
}
