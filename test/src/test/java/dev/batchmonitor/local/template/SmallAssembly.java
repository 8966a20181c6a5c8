package dev.batchmonitor.local.template;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A cloud assembly in a folder of the test: a small template with every construct the reader knows, and a function's code. */
public final class SmallAssembly {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String MANIFEST = """
            {"artifacts": {
              "Small.assets": {"type": "cdk:asset-manifest", "properties": {"file": "Small.assets.json"}},
              "Small": {"type": "aws:cloudformation:stack", "properties": {"templateFile": "Small.template.json"}}}}""";

    private final Path directory;
    private final ObjectNode template;

    private SmallAssembly(Path directory, ObjectNode template) {
        this.directory = directory;
        this.template = template;
    }

    /**
     * Begins with the small template as it is.
     *
     * @param code path of the function's code
     */
    public static SmallAssembly in(Path directory, Path code) throws IOException {
        Files.writeString(directory.resolve("manifest.json"), MANIFEST);
        String assets = """
                {"files": {"f00": {
                  "source": {"path": "%s", "packaging": "file"},
                  "destinations": {"current": {"objectKey": "code.zip"}}}}}""".formatted(directory.relativize(code));
        Files.writeString(directory.resolve("Small.assets.json"), assets);
        try (InputStream template =
                SmallAssembly.class.getResourceAsStream("/dev/batchmonitor/local/small.template.json")) {
            return new SmallAssembly(directory, (ObjectNode) JSON.readTree(Objects.requireNonNull(template)));
        }
    }

    /** Sets a property of a resource; the value is JSON. */
    public SmallAssembly with(String logicalId, String property, String json) throws IOException {
        ((ObjectNode) template.path("Resources").path(logicalId).path("Properties")).set(property, JSON.readTree(json));
        return this;
    }

    /** Writes the template into the folder. */
    public CloudAssembly write() throws IOException {
        Files.writeString(directory.resolve("Small.template.json"), template.toString());
        return new CloudAssembly(directory);
    }

    /** Reads the assembly as the local chain does. */
    public Stack stack() throws IOException {
        return write().stack(Environment.DEFAULT);
    }
}
