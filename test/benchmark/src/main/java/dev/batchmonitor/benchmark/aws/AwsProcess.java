package dev.batchmonitor.benchmark.aws;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.batchmonitor.benchmark.load.Workload;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The process that stands in for AWS, seen from the benchmark's. */
public final class AwsProcess implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter commands;
    private final Map<String, String> environment;
    private final String jvmOptions;

    private AwsProcess(Process process, Certificate certificate) throws IOException {
        this.process = process;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.commands = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        this.environment = new TreeMap<>();
        read(new TypeReference<Map<String, String>>() {})
                .forEach((service, url) -> environment.put("AWS_ENDPOINT_URL_" + service, url));
        // The CRT's TLS library takes its authorities from here, Java's from the other.
        environment.put("SSL_CERT_FILE", certificate.pem().toString());
        jvmOptions = "-Djavax.net.ssl.trustStore=" + certificate.trustStore() + " -Djavax.net.ssl.trustStorePassword="
                + Certificate.PASSWORD;
    }

    /**
     * Starts it.
     *
     * @param cloudAssembly whose stack's topic, table and queue it has
     * @param workload whose jobs it describes
     */
    public static AwsProcess start(Certificate certificate, Path cloudAssembly, Workload workload) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dsun.net.httpserver.nodelay=true",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                StandIn.class.getName(),
                certificate.keyStore().toString(),
                cloudAssembly.toString(),
                workload.start().toString(),
                String.valueOf(workload.definitions()),
                String.valueOf(workload.oneInFails()));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new AwsProcess(process, certificate);
        } catch (IOException e) {
            throw new UncheckedIOException("the process that stands in for AWS does not start", e);
        }
    }

    /** The variables that lead a function here. */
    public Map<String, String> environment() {
        return environment;
    }

    /** The options by which a JVM trusts the certificate. */
    public String jvmOptions() {
        return jvmOptions;
    }

    /** What it was asked for so far. */
    public Work work() {
        commands.println("work");
        try {
            return read(new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("the process that stands in for AWS is gone", e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private <T> T read(TypeReference<T> type) throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException(
                    "it ended with exit code " + process.onExit().join().exitValue());
        }
        return JSON.readValue(line, type);
    }
}
