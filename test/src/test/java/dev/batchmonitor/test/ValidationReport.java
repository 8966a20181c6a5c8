package dev.batchmonitor.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awscdk.App;

/** What the validations of an app found, as CDK writes it down. */
record ValidationReport(List<JsonNode> plugins) {
    private static final String FILE = "validation-report.json";

    /** Synthesises; that findings make it fail is what the report is for. */
    static ValidationReport of(App app, Path out) throws IOException {
        try {
            app.synth();
        } catch (RuntimeException e) {
            if (Files.notExists(out.resolve(FILE))) {
                throw e;
            }
        }
        JsonNode report = new JsonMapper().readTree(Files.readAllBytes(out.resolve(FILE)));
        return new ValidationReport(report.path("pluginReports").valueStream().toList());
    }

    /** The rules that are broken, by the name of their pack. */
    Map<String, List<String>> violations() {
        return rules("violations");
    }

    /** The rules that are broken and were acknowledged with a reason. */
    Map<String, List<String>> acknowledged() {
        return rules("suppressedViolations");
    }

    /** A pack that has nothing to say is not in the report. */
    private Map<String, List<String>> rules(String kind) {
        Map<String, List<String>> rules = new TreeMap<>();
        for (SecurityPack pack : SecurityPack.values()) {
            rules.put(pack.title(), List.of());
        }
        plugins.forEach(plugin -> rules.put(
                plugin.path("pluginName").asText(),
                names(plugin.path(kind)).sorted().toList()));
        return rules;
    }

    private static Stream<String> names(JsonNode findings) {
        return findings.valueStream().map(finding -> finding.path("ruleName").asText());
    }
}
