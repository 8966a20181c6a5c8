package dev.batchmonitor.cdk.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.cdk.GoldenTemplate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.assertions.Template;

/** The template for people without CDK makes what the app makes. */
class PlainTemplateTest {
    private static final String ARN = "arn:aws:batch:eu-west-1:111122223333:job-queue/nightly";
    private static final Map<String, Object> GIVEN = Map.of(
            "AlertEmail", "ops@example.com",
            "IncidentWindowSeconds", "900",
            "LogLines", "20",
            "MetricNamespace", "BatchJobMonitor",
            "BatchingWindowSeconds", "5",
            "MemorySize", "512");

    private final Template plain = Template.fromStack(PlainTemplateApp.synthesise(new App(), "function.zip"));

    @Test
    void plainTemplateIsAsItWas() throws IOException {
        GoldenTemplate.of(plain).isAsIn("plain.json");
    }

    @Test
    void parametersWithTheirDefaultsMakeTheResourcesOfTheApp() {
        assertThat(resources(plain, new PlainValues(GIVEN, Map.of("HasAlertEmail", true, "HasJobQueues", false))))
                .isEqualTo(resources(app(Map.of("email", "ops@example.com")), new PlainValues(Map.of(), Map.of())));
    }

    @Test
    void jobQueuesThatAreGivenAreThoseOfTheApp() {
        Map<String, Object> given = new HashMap<>(GIVEN);
        given.put("JobQueueArns", List.of(ARN));
        PlainValues values = new PlainValues(given, Map.of("HasAlertEmail", true, "HasJobQueues", true));
        Template app = app(Map.of("email", "ops@example.com", "jobQueues", ARN));

        assertThat(patterns(resources(plain, values)))
                .hasSize(3)
                .isEqualTo(patterns(resources(app, new PlainValues(Map.of(), Map.of()))));
    }

    @Test
    void alarmOfFailedJobsIsOnWatchedJobQueuesOnly() {
        PlainValues values = new PlainValues(GIVEN, Map.of("HasAlertEmail", true, "HasJobQueues", true));
        Template app = app(Map.of("excludeJobQueues", "test"));

        assertThat(failedJobs(resources(plain, values)))
                .contains("SELECT SUM(FailedJobs) FROM SCHEMA(\"BatchJobMonitor\", JobQueue)", "Label=FailedJobs")
                .isEqualTo(failedJobs(resources(app, new PlainValues(Map.of(), Map.of()))));
    }

    @Test
    void nothingHasToBeBootstrappedOrUploadedByCdk() {
        assertThat(plain.findParameters("*")).doesNotContainKey("BootstrapVersion");
        assertThat(plain.toJSON()).doesNotContainKey("Rules");
        assertThat(plain.toJSON().toString()).doesNotContain("hnb659fds", "AssetParameters", "CDKMetadata");
    }

    @Test
    void everyParameterOfTheFunctionPublishesAnotherVersionOfIt() {
        String function = plain.findResources("AWS::Lambda::Function").toString();
        String version = plain.findResources("AWS::Lambda::Version").toString();

        assertThat(plain.findParameters("*").keySet())
                .filteredOn(name -> function.contains("{Ref=" + name + "}") && !name.equals("CodeBucket"))
                .containsExactlyInAnyOrderElementsOf(PlainParameters.OF_FUNCTION)
                .allSatisfy(name -> assertThat(version).contains("${" + name + "}"));
    }

    @Test
    void everyParameterHasARowInTheReadme() {
        assertThat(plain.findParameters("*").keySet())
                .allSatisfy(
                        name -> assertThat(Path.of("../README.md")).content().contains("| `" + name + "` |"));
    }

    @Test
    void templateIsWrittenWhereItIsWanted(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("plain/template.json");
        PlainTemplateApp.main(new String[] {file.toString(), "function-1.zip"});

        assertThat(file).content().contains("\"Default\": \"function-1.zip\"", "\"CodeBucket\"");
    }

    private static Template app(Map<String, Object> context) {
        App app = new App(AppProps.builder().context(context).build());
        return Template.fromStack(new MonitorStack(app, "BatchJobMonitor"));
    }

    /** By logical id, without what has to differ: where the code is, and what is published for it. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> resources(Template template, PlainValues values) {
        Map<String, Object> resources = new TreeMap<>();
        ((Map<String, Object>) requireNonNull(template.toJSON().get("Resources"))).forEach((id, resource) -> {
            Map<String, Object> all = new TreeMap<>((Map<String, Object>) values.in(resource));
            all.keySet().removeAll(List.of("Metadata", "Condition"));
            Map<String, Object> properties =
                    new TreeMap<>((Map<String, Object>) all.getOrDefault("Properties", Map.of()));
            properties.keySet().removeAll(List.of("Code"));
            if ("AWS::Lambda::Version".equals(all.get("Type"))) {
                properties.remove("Description");
            }
            all.put("Properties", properties);
            resources.put(
                    id.replaceAll("CurrentVersion.*", "CurrentVersion").replaceAll("MonitorEmail.*", "Email"), all);
        });
        return readable(resources);
    }

    /** References to the published version have its name in them. */
    private static Map<String, Object> readable(Map<String, Object> resources) {
        Map<String, Object> texts = new TreeMap<>();
        resources.forEach((id, resource) ->
                texts.put(id, sorted(resource).replaceAll("CurrentVersion[0-9A-Fa-f]+", "CurrentVersion")));
        return texts;
    }

    private static String sorted(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, String> members = new TreeMap<>();
            map.forEach((key, member) -> members.put(String.valueOf(key), sorted(member)));
            return members.toString();
        }
        return value instanceof List<?> list
                ? list.stream().map(PlainTemplateTest::sorted).toList().toString()
                : String.valueOf(value);
    }

    private static String failedJobs(Map<String, Object> resources) {
        return resources.entrySet().stream()
                .filter(resource -> resource.getKey().startsWith("MonitorFailedJobsAlarm"))
                .map(resource -> resource.getValue().toString())
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> patterns(Map<String, Object> resources) {
        Map<String, Object> rules = new TreeMap<>(resources);
        rules.values().removeIf(resource -> !resource.toString().contains("Type=AWS::Events::Rule"));
        return rules;
    }
}
