package dev.batchmonitor.local.invoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.batchmonitor.local.template.FunctionDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeployedFunctionTest {
    private static final String CONFIGURATION = """
            {"FunctionName": "monitor", "FunctionArn": "arn:aws:lambda:us-east-1:000000000000:function:monitor",
             "Runtime": "java25", "Handler": "dev.batchmonitor.function.MonitorHandler", "CodeSize": 1, "Timeout": 60,
             "MemorySize": 512, "Environment": {"Variables": {"BATCH_MONITOR_LOG_LINES": "5"}},
             "Architectures": ["arm64"], "SnapStart": {"ApplyOn": "PublishedVersions", "OptimizationStatus": "On"},
             "LoggingConfig": {"LogFormat": "JSON", "ApplicationLogLevel": "INFO", "LogGroup": "monitor-log"}}
            """;

    @TempDir
    private Path folder;

    @Test
    void aConfigurationIsReadAsLambdaAnswersIt() throws IOException {
        FunctionDefinition expected = new FunctionDefinition(
                "monitor",
                "arn:aws:lambda:us-east-1:000000000000:function:monitor",
                "dev.batchmonitor.function.MonitorHandler",
                "java25",
                512,
                Duration.ofSeconds(60),
                Map.of("BATCH_MONITOR_LOG_LINES", "5"),
                new FunctionDefinition.Logging("JSON", "INFO", "monitor-log"),
                Path.of("code.zip"),
                List.of("arm64"),
                true);
        assertThat(read(CONFIGURATION)).isEqualTo(expected);
    }

    @Test
    void whatAConfigurationLacksIsNamed() {
        assertThatThrownBy(() -> read("{\"FunctionName\": \"monitor\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("FunctionArn");
    }

    private FunctionDefinition read(String json) throws IOException {
        return DeployedFunction.read(
                Files.writeString(folder.resolve("configuration.json"), json), Path.of("code.zip"));
    }
}
