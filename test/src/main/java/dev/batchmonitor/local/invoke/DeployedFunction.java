package dev.batchmonitor.local.invoke;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.batchmonitor.local.template.FunctionDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Reads what Lambda's {@code GetFunctionConfiguration} answers.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionConfiguration.html">GetFunctionConfiguration</a>
 */
final class DeployedFunction {
    private static final JsonMapper JSON = new JsonMapper();

    private DeployedFunction() {}

    static FunctionDefinition read(Path configuration, Path code) throws IOException {
        JsonNode json = JSON.readTree(configuration.toFile());
        return new FunctionDefinition(
                json.required("FunctionName").asText(),
                json.required("FunctionArn").asText(),
                json.required("Handler").asText(),
                json.required("Runtime").asText(),
                json.required("MemorySize").asInt(),
                Duration.ofSeconds(json.required("Timeout").asLong()),
                JSON.convertValue(json.at("/Environment/Variables"), new TypeReference<Map<String, String>>() {}),
                logging(json.path("LoggingConfig")),
                code,
                JSON.convertValue(json.required("Architectures"), new TypeReference<List<String>>() {}),
                json.at("/SnapStart/ApplyOn").asText().equals("PublishedVersions"));
    }

    private static FunctionDefinition.Logging logging(JsonNode config) {
        return new FunctionDefinition.Logging(
                config.path("LogFormat").asText("Text"),
                config.path("ApplicationLogLevel").asText(""),
                config.path("LogGroup").asText(""));
    }
}
