package dev.batchmonitor.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.batchmonitor.function.Settings;
import dev.batchmonitor.local.aws.LocalAws;
import dev.batchmonitor.local.aws.LocalServices;
import dev.batchmonitor.local.template.CloudAssembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tool with the project's own template and function, as the build has made them. */
class FunctionReplayTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String FAILED_JOB = """
            {"source": "aws.batch", "detail-type": "Batch Job State Change", "time": "2026-01-15T12:00:00Z",
             "account": "210987654321", "region": "eu-west-1",
             "detail": {
               "jobId": "b3e1", "jobName": "nightly", "status": "FAILED",
               "jobArn": "arn:aws:batch:eu-west-1:210987654321:job/b3e1",
               "jobQueue": "arn:aws:batch:eu-west-1:210987654321:job-queue/high",
               "jobDefinition": "arn:aws:batch:eu-west-1:210987654321:job-definition/etl:7",
               "statusReason": "Essential container in task exited",
               "createdAt": 1768478300000, "startedAt": 1768478390000, "stoppedAt": 1768478400000,
               "attempts": [{
                 "container": {"exitCode": 3, "logStreamName": "etl/default/0123"},
                 "startedAt": 1768478390000, "stoppedAt": 1768478400000,
                 "statusReason": "Essential container in task exited"}],
               "container": {"exitCode": 3, "logStreamName": "etl/default/0123"}}}""";

    @TempDir
    Path directory = Path.of("");

    @Test
    void aFailedJobBecomesMetricsAndOneAlert() throws IOException {
        assertThat(replay().exitCode()).isZero();

        assertThat(Files.readString(directory.resolve("out/failed.jsonl"))).isEmpty();
        // The incident is claimed before its alert is published, and marked after it.
        assertThat(calls())
                .allSatisfy((operation, count) ->
                        assertThat(count).isEqualTo(operation.equals("dynamodb:PutItem") ? 2 : 1));
        JsonNode alert = JSON.readTree(Files.readString(directory.resolve("out/alerts.jsonl")));
        assertThat(alert.path("topicArn").asText()).startsWith("arn:aws:sns:eu-west-1:210987654321:");
        assertThat(alert.path("message").path("default").asText()).contains("nightly");
        assertThat(alert.path("attributes").path("jobQueue").asText()).isEqualTo("high");
        assertThat(Files.readAllLines(directory.resolve("out/metrics.jsonl")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("{\"namespace\":\"BatchJobMonitor\",\"name\":\""));
    }

    @Test
    void twoReplaysWriteTheSameResults() throws IOException {
        replay();
        String first = results();
        replay();

        assertThat(results()).isEqualTo(first);
    }

    @Test
    void aSettingIsOverridden() throws IOException {
        assertThat(replay("--set", "BATCH_MONITOR_METRIC_NAMESPACE=Mine").exitCode())
                .isZero();

        assertThat(Files.readAllLines(directory.resolve("out/metrics.jsonl")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("{\"namespace\":\"Mine\""));
    }

    @Test
    void aSettingWinsOverThatOfTheTemplate() throws IOException {
        assertThat(replay("--set", "BATCH_MONITOR_INCIDENT_WINDOW_SECONDS=0").exitCode())
                .isZero();

        assertThat(calls()).containsEntry("sns:PublishBatch", 1).doesNotContainKey("dynamodb:PutItem");
    }

    @Test
    void theCallsGoToAnotherServerIfAskedTo() throws IOException {
        LocalServices services = new LocalServices(InstantSource.fixed(Instant.parse("2026-01-15T12:30:00Z")));
        services.topics().add("arn:aws:sns:eu-west-1:210987654321:own");
        try (LocalAws other = LocalAws.start(services)) {
            Run run = replay(
                    "--endpoint",
                    other.endpoint().toString(),
                    "--set",
                    "BATCH_MONITOR_ALERT_TOPIC_ARN=arn:aws:sns:eu-west-1:210987654321:own");

            assertThat(run.exitCode()).isZero();
            assertThat(other.log().count("sns:PublishBatch")).isEqualTo(1);
            assertThat(Files.readAllLines(directory.resolve("out/alerts.jsonl")))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BATCH_MONITOR_ALERT_TOPIC_ARN=me, BATCH_MONITOR_ALERT_TOPIC_ARN",
        "BATCH_MONITOR_METRIC_NAMESPACE=AWS/Batch, BATCH_MONITOR_METRIC_NAMESPACE"
    })
    void anUnusableSettingIsOneLineAndExitCodeTwo(String setting, String named) throws IOException {
        Run run = replay("--set", setting);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .hasLineCount(1)
                .startsWith("replay: the function does not start: ")
                .contains(named);
    }

    @Test
    void theSettingsThatCanBeOverriddenAreThoseOfTheFunction() {
        Set<String> names = new HashSet<>(Settings.NAMES);
        names.add("AWS_LAMBDA_LOG_LEVEL");

        assertThat(FunctionSettings.NAMES).containsExactlyInAnyOrderElementsOf(names);
    }

    private Run replay(String... options) throws IOException {
        Path event = Files.writeString(directory.resolve("event.json"), FAILED_JOB);
        List<String> common = List.of("--out", directory.resolve("out").toString(), event.toString());
        return Run.of(
                new CloudAssembly(Path.of("target/cdk.out")),
                Stream.concat(Stream.of(options), common.stream()).toList());
    }

    private Map<String, Integer> calls() throws IOException {
        return JSON.readValue(directory.resolve("out/calls.json").toFile(), new TypeReference<>() {});
    }

    private String results() throws IOException {
        StringBuilder results = new StringBuilder();
        for (String file : List.of("calls.json", "metrics.jsonl", "alerts.jsonl")) {
            results.append(Files.readString(directory.resolve("out").resolve(file)));
        }
        return results.toString();
    }
}
