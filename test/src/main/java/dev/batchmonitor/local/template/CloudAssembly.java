package dev.batchmonitor.local.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The folder that {@code cdk synth} writes.
 *
 * @param directory usually called {@code cdk.out}
 */
public record CloudAssembly(Path directory) {
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * The only stack of the assembly, as if it were deployed.
     *
     * @param environment account and Region to pretend
     * @throws TemplateException if the folder is no cloud assembly, has not exactly one stack, or the stack holds
     *     something that cannot run locally
     */
    public Stack stack(Environment environment) {
        List<Map.Entry<String, JsonNode>> stacks = read("manifest.json")
                .path("artifacts")
                .propertyStream()
                .filter(artifact -> artifact.getValue().path("type").asText().equals("aws:cloudformation:stack"))
                .toList();
        if (stacks.size() != 1) {
            throw new TemplateException(directory + ": must hold one stack, but holds " + stacks.size());
        }
        String id = stacks.get(0).getKey();
        JsonNode properties = stacks.get(0).getValue().path("properties");
        String name = properties.path("stackName").asText(id);
        JsonNode template = read(properties.path("templateFile").asText());
        return Stack.of(name, environment, new Template(template, name, environment), assets(id));
    }

    private Assets assets(String stackId) {
        return new Assets(directory, read(stackId + ".assets.json"));
    }

    private JsonNode read(String file) {
        Path path = directory.resolve(file);
        try {
            return JSON.readTree(Files.readAllBytes(path));
        } catch (JsonProcessingException e) {
            throw new TemplateException(path + ": not JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new TemplateException(path + " cannot be read; build the project with: mvn package -DskipTests", e);
        }
    }
}
