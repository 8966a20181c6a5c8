package dev.batchmonitor.local.cost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.batchmonitor.local.template.TemplateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads what is deployed from the synthesised template, so that the model cannot say anything else. */
public record DeploymentTemplate(JsonNode resources) {
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Reads a template.
     *
     * @throws TemplateException if the file cannot be read
     */
    public static DeploymentTemplate in(Path file) {
        try {
            return new DeploymentTemplate(
                    JSON.readTree(Files.readAllBytes(file)).path("Resources"));
        } catch (IOException e) {
            throw new TemplateException(file + " cannot be read; build the project with: mvn package -DskipTests", e);
        }
    }

    /** What is deployed, with a function that takes so much CPU time. */
    public Deployment deployment(Measured measured) {
        JsonNode source = only("AWS::Lambda::EventSourceMapping");
        JsonNode function = only("AWS::Lambda::Function");
        return new Deployment(
                source.path("BatchSize").asInt(),
                source.path("MaximumBatchingWindowInSeconds").asInt(),
                source.path("ScalingConfig").path("MaximumConcurrency").asInt(Integer.MAX_VALUE),
                function.path("MemorySize").asInt(),
                function.path("TracingConfig").path("Mode").asText().equals("Active"),
                all("AWS::KMS::Key").size(),
                alarms().filter(alarm -> !isQuery(alarm))
                        .mapToInt(DeploymentTemplate::metrics)
                        .sum(),
                (int) alarms().filter(DeploymentTemplate::isQuery).count(),
                all("AWS::CloudWatch::Dashboard").size(),
                measured);
    }

    private Stream<JsonNode> alarms() {
        return all("AWS::CloudWatch::Alarm").stream();
    }

    /** An alarm on an expression is paid for each metric that goes into it. */
    private static int metrics(JsonNode alarm) {
        long several = alarm.path("Metrics")
                .valueStream()
                .filter(query -> query.has("MetricStat"))
                .count();
        return Math.max(1, (int) several);
    }

    private static boolean isQuery(JsonNode alarm) {
        return alarm.path("Metrics")
                .valueStream()
                .anyMatch(query -> query.path("Expression").toString().contains("SELECT "));
    }

    private JsonNode only(String type) {
        List<JsonNode> found = all(type);
        if (found.size() != 1) {
            throw new TemplateException("one " + type + " was expected in the template, got: " + found.size());
        }
        return found.get(0);
    }

    private List<JsonNode> all(String type) {
        return resources
                .valueStream()
                .filter(resource -> resource.path("Type").asText().equals(type))
                .map(resource -> resource.path("Properties"))
                .toList();
    }
}
