package dev.batchmonitor.local.eventbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.batchmonitor.local.template.Rule;
import dev.batchmonitor.local.template.SmallAssembly;
import dev.batchmonitor.local.template.TemplateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventBusTest {
    private EventBus bus = new EventBus(List.of());

    @BeforeAll
    void readRules(@TempDir Path directory) throws IOException {
        Path code = Files.createFile(directory.resolve("asset.f00.zip"));
        bus = new EventBus(SmallAssembly.in(directory, code).stack().rules());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            {"status": "SUCCEEDED"}                                                     | Small-Finished
            {"status": "FAILED", "attempts": []}                                        | Small-Finished
            {"status": "RUNNABLE", "attempts": [{"container": {}, "stoppedAt": 1}]}     | Small-Retried
            {"status": "RUNNABLE", "attempts": [{"a": 1}, {"stoppedAt": 2}]}            | Small-Retried
            {"status": "RUNNABLE", "attempts": [], "eksAttempts": [{"stoppedAt": 3}]}   | Small-Retried
            {"status": "RUNNABLE", "attempts": [], "eksAttempts": []}                   | -
            {"status": "RUNNABLE"}                                                      | -
            {"status": "STARTING", "attempts": [{"stoppedAt": 1}]}                      | -
            {"status": "RUNNING"}                                                       | -
            {"status": "PENDING"}                                                       | -
            {"status": "SUBMITTED"}                                                     | -
            {}                                                                          | -
            """)
    void letsThroughWhatThePatternsSay(String detail, String rule) {
        String event = """
                {"source": "aws.batch", "detail-type": "Batch Job State Change", "detail": %s}""".formatted(detail);

        assertThat(bus.matching(event)).extracting(Rule::name).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}
            {"source": null, "detail": []}
            {"source": "aws.batch", "detail-type": "Batch Job State Change", "detail": "FAILED"}
            {"source": "aws.ecs", "detail-type": "Batch Job State Change", "detail": {"status": "FAILED"}}
            """)
    void objectsThatAreNoBatchEventsMatchNothing(String event) {
        assertThat(bus.matching(event)).isEmpty();
    }

    @Test
    void anEventThatEventBridgeCouldNotReadMatchesNothing() {
        String deep = "[".repeat(5_000) + "]".repeat(5_000);

        assertThat(bus.matching("""
                {"source": "aws.batch", "detail-type": "Batch Job State Change", "detail": {"status": "FAILED", "x": %s}}""".formatted(deep))).isEmpty();
    }

    @Test
    void aPatternThatEventBridgeRefusesIsAnErrorOfTheTemplate() throws IOException {
        Rule rule = new Rule("broken", "arn", new JsonMapper().readTree("{\"source\": \"aws.batch\"}"), List.of());

        assertThatThrownBy(() -> new EventBus(List.of(rule)))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("AWS::Events::Rule broken");
    }
}
