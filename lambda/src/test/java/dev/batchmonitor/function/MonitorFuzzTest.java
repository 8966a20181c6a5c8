package dev.batchmonitor.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.batchmonitor.function.excerpt.LogExcerpt;
import dev.batchmonitor.function.json.JsonText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever comes in, nothing breaks, and no text becomes more than text. Among the other tests these repeat their first inputs
 * and what was found once; {@code .ci/fuzz} lets Jazzer look for more, guided by the code that an input reaches.
 */
class MonitorFuzzTest {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Path SCENARIOS = Path.of("../test/src/main/resources/scenarios");

    static Stream<Arguments> messages() throws IOException {
        try (Stream<Path> files = Files.walk(SCENARIOS)) {
            return files.filter(file -> file.endsWith("events.json")).sorted().toList().stream()
                    .map(MonitorFuzzTest::firstEvent)
                    .map(event -> Arguments.of((Object) event));
        }
    }

    /** Bytes as they come from the queue: invalid UTF-8, deep nesting, doubled keys, numbers of any length. */
    @MethodSource("messages")
    @FuzzTest(maxDuration = "24h")
    void noMessageBreaksTheMonitor(byte @NotNull [] message) {
        assertThat(new HostileMonitor("the end").handle(new String(message, StandardCharsets.UTF_8)))
                .isLessThanOrEqualTo(1);
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("<!channel> @here [a](https://evil.example) `", "```\n<https://evil.example|x>"),
                Arguments.of("x\r\nBcc: all@example.com\u2028\u202E", "\u001B[31mred\u0000"),
                Arguments.of("\",\"cause\":\"NONE\\", "password=hunter2"));
    }

    /** The same text wherever a job can say something, in a failure that must be told once. */
    @MethodSource("texts")
    @FuzzTest(maxDuration = "24h")
    void noTextOfAJobIsMoreThanText(@NotNull String text, @NotNull String logged) {
        assertThat(new HostileMonitor(logged).handle(failure(text))).isEqualTo(1);
    }

    static Stream<Arguments> surroundings() {
        return Stream.of(
                Arguments.of("a", "b"),
                Arguments.of("export ", " && run"),
                Arguments.of("{\"", "\", \"user\": \"a\"}"),
                Arguments.of("curl https://", "@example.com\n"));
    }

    /** What stands around a secret on its line does not keep it from being taken out. */
    @MethodSource("surroundings")
    @FuzzTest(maxDuration = "24h")
    void noSurroundingsLetASecretThrough(@NotNull String before, @NotNull String after) {
        String line = before + " DB_PASSWORD=hunter2hunter2 " + after;
        assertThat(LogExcerpt.withoutSecrets(line)).doesNotContain("hunter2hunter2");
    }

    private static String failure(String text) {
        String quoted = JsonText.object(Map.of("t", text));
        String json = quoted.substring(5, quoted.length() - 1);
        return """
            {"detail-type":"Batch Job State Change","source":"aws.batch","account":"111122223333",
             "time":"2026-10-05T08:20:41Z","region":"eu-west-1","resources":[],
             "detail":{"jobId":%1$s,"jobName":%1$s,"status":"FAILED","jobQueue":%1$s,"jobDefinition":%1$s,"statusReason":%1$s,
              "container":{"logConfiguration":{"logDriver":"awslogs","options":{"awslogs-group":%1$s}}},
              "attempts":[{"container":{"exitCode":1,"reason":%1$s,"logStreamName":%1$s},"statusReason":%1$s}]}}
            """.formatted(json);
    }

    /** A scenario is a list of events. */
    private static byte[] firstEvent(Path scenario) {
        StringWriter event = new StringWriter();
        try (JsonParser events = JSON.createParser(scenario.toFile());
                JsonGenerator copy = JSON.createGenerator(event)) {
            events.nextToken();
            events.nextToken();
            copy.copyCurrentStructure(events);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }
}
