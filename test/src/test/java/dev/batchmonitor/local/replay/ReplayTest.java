package dev.batchmonitor.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.batchmonitor.local.aws.LocalAws;
import dev.batchmonitor.local.aws.LocalServices;
import dev.batchmonitor.local.function.TestFunction;
import dev.batchmonitor.local.template.CloudAssembly;
import dev.batchmonitor.local.template.SmallAssembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tool with a function that does as the event says. */
class ReplayTest {
    @TempDir
    Path directory = Path.of("");

    private Path out = Path.of("");
    private Path events = Path.of("");
    private CloudAssembly assembly = new CloudAssembly(Path.of(""));

    @BeforeEach
    void prepare() throws IOException {
        out = directory.resolve("results/of/today");
        events = Files.createDirectories(directory.resolve("events"));
        Path code = Files.createDirectories(directory.resolve("assembly"));
        assembly = SmallAssembly.in(code, TestFunction.packagedIn(code)).write();
    }

    @Test
    void everyResultFileIsThereEvenIfEmpty() throws IOException {
        Files.writeString(events.resolve("one.json"), event("SUCCEEDED", "a"));

        assertThat(replay().exitCode()).isZero();
        assertThat(out.resolve("calls.json")).hasContent("{ }");
        assertThat(Stream.of("metrics.jsonl", "alerts.jsonl", "unmatched.jsonl", "failed.jsonl"))
                .allSatisfy(file -> assertThat(out.resolve(file)).isEmptyFile());
    }

    @Test
    void foldersAreReadInTheOrderOfNamesAndFilesInAnyOfThreeForms() throws IOException {
        Files.writeString(events.resolve("2.jsonl"), event("RUNNING", "c") + "\n\n" + event("RUNNING", "d") + "\n");
        Files.writeString(events.resolve("1.json"), "[" + event("RUNNING", "a") + ",\n" + event("RUNNING", "b") + "]");
        Files.writeString(events.resolve("3.ndjson"), "\uFEFF{\n\"source\" : \"own\", \"x\": 1.50\n}");

        assertThat(replay().exitCode()).isZero();
        assertThat(Files.readAllLines(out.resolve("unmatched.jsonl")))
                .containsExactly(
                        event("RUNNING", "a"),
                        event("RUNNING", "b"),
                        event("RUNNING", "c"),
                        event("RUNNING", "d"),
                        "{\"source\":\"own\",\"x\":1.50}");
    }

    @Test
    void recordsInTheDeadLetterQueueAreExitCodeOne() throws IOException {
        Files.writeString(events.resolve("bad.json"), event("FAILED", "poison"));

        Run run = replay();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("failed       1");
        assertThat(Files.readAllLines(out.resolve("failed.jsonl")))
                .singleElement()
                .asString()
                .endsWith("""
                        "receiveCount":3,"reason":"the function reported the record as failed","event":%s}""".formatted(event("FAILED", "poison")));
    }

    @Test
    void timeRunsOnUntilEveryMessageToTheOwnQueueHasComeAndAlertsStayInOrder() throws IOException {
        Files.writeString(
                events.resolve("two.jsonl"), event("FAILED", "please tell one") + event("FAILED", "please tell two"));

        Run run = replay("--batch-size", "1");

        assertThat(run.exitCode()).isZero();
        assertThat(Files.readAllLines(out.resolve("alerts.jsonl")))
                .extracting(
                        line -> new JsonMapper().readTree(line).path("message").asText())
                .containsExactly("first one", "first two", "closing one", "closing two");
        assertThat(run.out())
                .contains("events       2 (2 matched a rule, 0 did not)", "invocations  4", "alerts       4");
    }

    @Test
    void theOwnQueueStaysHereIfOtherCallsGoToAnotherServer() throws IOException {
        Files.writeString(events.resolve("one.json"), event("FAILED", "please tell one"));
        LocalServices services = new LocalServices(InstantSource.system());
        services.topics().create("Small-Alerts");
        try (LocalAws other = LocalAws.start(services)) {
            Run run = replay("--endpoint", other.endpoint().toString());

            assertThat(run.exitCode()).isZero();
            assertThat(other.log().counts()).isEqualTo(Map.of("sns:Publish", 2));
            assertThat(out.resolve("calls.json")).content().contains("\"sns:Publish\" : 2", "\"sqs:SendMessage\" : 1");
        }
    }

    @Test
    void aMessageThatComesBackForEverIsAnErrorAndNoReplayWithoutEnd() throws IOException {
        Files.writeString(events.resolve("one.json"), event("FAILED", "please repeat this"));

        Run run = replay();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .hasLineCount(1)
                .startsWith("replay: the function sends messages to its own queue without end: ")
                .endsWith("please repeat this\n");
        assertThat(out.resolve("calls.json")).content().contains("\"sqs:SendMessage\" : 500");
    }

    @Test
    void twoReplaysOfTheSameEventsWriteTheSameBytes() throws IOException {
        Files.writeString(events.resolve("bad.jsonl"), event("FAILED", "poison") + event("FAILED", "poison 2"));
        replay();
        String first = Files.readString(out.resolve("failed.jsonl"));
        replay();

        assertThat(Files.readString(out.resolve("failed.jsonl"))).isEqualTo(first);
    }

    @Test
    void eventsThatAwsCouldNotCarryDoNotStopTheOthers() throws IOException {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        Files.writeString(
                events.resolve("odd.jsonl"),
                String.join(
                        "\n",
                        event("FAILED", "deep").replace("\"deep\"", deep),
                        event("FAILED", "x".repeat(2_000_000)),
                        event("FAILED", "as usual")));

        assertThat(replay().out()).contains("3 (2 matched a rule, 1 did not)", "invocations  1", "failed       1");
        assertThat(Files.readString(out.resolve("unmatched.jsonl"))).contains(deep);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"source\":null,\"detail-type\":[],\"time\":7,\"account\":{},\"detail\":null}",
                "{\"source\":\"aws.batch\",\"source\":\"aws.batch\",\"detail\":[1,[2]]}",
                "{\"detail-type\":\"Batch Job State Change\",\"detail\":{\"jobId\":[]}}",
                "{\"detail\":{\"jobId\":\"1\",\"jobName\":\"\\ud800\"}}",
                "{\"detail\":{\"size\":1e400,\"time\":123456789012345678901234567890.5}}"
            })
    void whateverIsJsonIsAnEvent(String event) throws IOException {
        Files.writeString(events.resolve("odd.json"), event);

        assertThat(replay().exitCode()).isZero();
        assertThat(Files.readAllLines(out.resolve("unmatched.jsonl"))).hasSize(1);
    }

    @Test
    void aFunctionThatRefusesToStartIsUnusableInput() throws IOException {
        Files.writeString(events.resolve("one.json"), event("FAILED", "a"));
        SmallAssembly.in(assembly.directory(), assembly.directory().resolve("asset.f00.zip"))
                .with("Function", "Environment", "{\"Variables\": {\"TEST_PROBLEM\": \"A must be blue\\n B green\"}}")
                .write();

        Run run = replay();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .hasLineCount(1)
                .startsWith("replay: the function does not start: ")
                .contains("A must be blue; B green");
    }

    @Test
    void theBatchSizeCanBeChanged() throws IOException {
        Files.writeString(events.resolve("six.jsonl"), event("FAILED", "a").repeat(6));

        assertThat(replay().out()).contains("invocations  2");
        assertThat(replay("--batch-size", "1").out()).contains("invocations  6");
    }

    private Run replay(String... options) {
        List<String> common = List.of("--out", out.toString(), events.toString());
        return Run.of(
                assembly, Stream.concat(Stream.of(options), common.stream()).toList());
    }

    private static String event(String status, String name) {
        return """
                {"source":"aws.batch","detail-type":"Batch Job State Change","time":"2026-01-15T12:00:00Z",\
                "detail":{"jobId":"1","status":"%s","jobName":"%s"}}""".formatted(status, name);
    }
}
