package dev.batchmonitor.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Part of the build: synthesises the project's own CDK app, as {@code cdk synth} would, for the local chain to read. */
public final class Synthesis {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String EMAIL = "ops@example.com";

    private final Path root;
    private final Path output;

    private Synthesis(Path root, Path output) {
        this.root = root;
        this.output = output;
    }

    /**
     * Writes the cloud assembly, unless the one there is already that of the same app.
     *
     * @param args the root of the repository, and the folder to write
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        new Synthesis(Path.of(args[0]), Path.of(args[1])).run();
    }

    private void run() throws IOException, InterruptedException {
        if (!Files.exists(arguments())) {
            throw new TemplateException(arguments() + " is missing; build infra before: mvn -pl test -am package");
        }
        Path known = output.resolveSibling(output.getFileName() + ".fingerprint");
        String fingerprint =
                Fingerprint.of(root.resolve("cdk.json"), arguments(), root.resolve("infra/target/classes"));
        if (Files.exists(known) && Files.readString(known).equals(fingerprint)) {
            return;
        }
        Files.deleteIfExists(known);
        clear();
        int exit = start().waitFor();
        if (exit != 0) {
            throw new TemplateException("the CDK app ended with exit code " + exit + "; its own message is above");
        }
        Files.writeString(known, fingerprint);
    }

    /** Away with the assets of earlier builds: each is as large as the function. */
    private void clear() throws IOException {
        Files.createDirectories(output);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(output, Files::isRegularFile)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    private Process start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(java, "@" + arguments());
        builder.directory(root.toFile()).inheritIO();
        builder.environment()
                .putAll(Map.of(
                        "CDK_OUTDIR",
                        output.toString(),
                        "CDK_CONTEXT_JSON",
                        context(),
                        // Slow, and not the business of this run: the construct's own tests validate the template.
                        "CDK_VALIDATION",
                        "false",
                        "JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION",
                        "20"));
        return builder.start();
    }

    private Path arguments() {
        return root.resolve("infra/target/cdk-app.args");
    }

    /** The feature flags that the app is deployed with, and the one setting that most users give. */
    private String context() throws IOException {
        JsonNode flags =
                JSON.readTree(Files.readAllBytes(root.resolve("cdk.json"))).path("context");
        ObjectNode context = JSON.createObjectNode();
        flags.properties().forEach(flag -> context.set(flag.getKey(), flag.getValue()));
        return context.put("email", EMAIL).toString();
    }
}
