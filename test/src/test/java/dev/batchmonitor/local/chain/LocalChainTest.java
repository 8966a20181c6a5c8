package dev.batchmonitor.local.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.batchmonitor.local.function.InitException;
import dev.batchmonitor.local.function.TestFunction;
import dev.batchmonitor.local.template.FunctionDefinition;
import dev.batchmonitor.local.template.SmallAssembly;
import dev.batchmonitor.local.template.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LocalChainTest {
    private static final int MAX_RECEIVE_COUNT = 3;

    private Path directory = Path.of("");
    private LocalChain chain;

    @BeforeAll
    void start(@TempDir Path temporary) {
        directory = temporary;
        chain = LocalChain.start(stack(), options());
    }

    @BeforeEach
    void reset() {
        chain.reset();
    }

    @AfterAll
    void close() {
        chain.close();
    }

    @Test
    void eventsComeInBatchesOfTheTemplatesSize() {
        Outcome outcome = outcomeOf(Collections.nCopies(10, finished("SUCCEEDED", "")));

        assertThat(outcome.matched()).isEqualTo(10);
        assertThat(outcome.invocations()).isEqualTo(3);
        assertThat(outcome.failed()).isEmpty();
    }

    @Test
    void eventsThatNoRuleLetsThroughAreKeptAsTheyWere() {
        Outcome outcome = outcomeOf(List.of(finished("RUNNING", ""), "{}"));

        assertThat(outcome.unmatched()).containsExactly(finished("RUNNING", ""), "{}");
        assertThat(outcome.invocations()).isZero();
    }

    @Test
    void aRecordThatTheFunctionReportsIsDeliveredAgainAloneAndThenGivenUp() {
        String poison = finished("FAILED", "poison");
        Outcome outcome = outcomeOf(List.of(finished("FAILED", ""), poison, finished("SUCCEEDED", "")));

        assertThat(outcome.invocations()).isEqualTo(MAX_RECEIVE_COUNT);
        assertThat(outcome.failed())
                .extracting(FailedRecord::body, FailedRecord::receiveCount, FailedRecord::reason)
                .containsExactly(tuple(poison, MAX_RECEIVE_COUNT, "the function reported the record as failed"));
    }

    @ParameterizedTest
    @CsvSource({
        "please throw, 20, java.io.IOException: asked to throw",
        "please crash, 20, Runtime.ExitError: Runtime exited with exit status 3",
        "please hang, 1, Sandbox.Timedout: Task timed out after 1.00 seconds"
    })
    void anInvocationThatEndsBadlyFailsItsWholeBatch(String behaviour, String timeoutSeconds, String reason) {
        try (LocalChain hasty = LocalChain.start(stack(timeoutSeconds), options())) {
            hasty.put(List.of(finished("FAILED", behaviour), finished("SUCCEEDED", "")));
            hasty.drain();

            assertThat(hasty.outcome().failed())
                    .hasSize(2)
                    .extracting(FailedRecord::reason)
                    .containsOnly(reason);
            assertThat(hasty.outcome().invocations()).isEqualTo(MAX_RECEIVE_COUNT);
        }
    }

    @Test
    void aBatchOverThePayloadLimitIsSplit() {
        String large = finished("FAILED", "x".repeat(1_000_000));
        try (LocalChain wide = LocalChain.start(stack().withBatchSize(10), options())) {
            wide.put(Collections.nCopies(10, large));
            wide.drain();

            assertThat(wide.outcome().invocations()).isEqualTo(2);
            assertThat(wide.outcome().failed()).isEmpty();
        }
    }

    @Test
    void anEventLargerThanAMessageCannotBeDelivered() {
        Outcome outcome = outcomeOf(List.of(finished("FAILED", "x".repeat(1024 * 1024))));

        assertThat(outcome.invocations()).isZero();
        assertThat(outcome.failed())
                .singleElement()
                .satisfies(failed -> assertThat(failed.reason()).contains("1 MiB"));
    }

    @Test
    void messagesOfAnyKindGetIntoTheQueuePastAllRules() {
        chain.send(List.of("no event", "poison"));
        chain.drain();

        assertThat(chain.outcome().matched()).isZero();
        assertThat(chain.outcome().failed()).extracting(FailedRecord::body).containsExactly("poison");
    }

    @Test
    void anUpdatedFunctionWorksOnWithTheSameQueues() {
        try (LocalChain updated = LocalChain.start(stack(), options())) {
            String poison = finished("FAILED", "poison");
            updated.put(List.of(poison));
            updated.drain();
            FunctionDefinition hasty = updated.stack().function().withTimeout(Duration.ofSeconds(1));
            assertThatThrownBy(() -> updated.updateFunction(hasty.withMemorySize(2)))
                    .isInstanceOf(InitException.class);
            updated.updateFunction(hasty);
            assertThat(updated.redrive()).isEqualTo(1);
            updated.send(List.of("please hang"));
            updated.drain();

            assertThat(updated.outcome().failed())
                    .extracting(FailedRecord::body, FailedRecord::reason)
                    .contains(tuple("please hang", "Sandbox.Timedout: Task timed out after 1.00 seconds"))
                    .hasSize(2);
        }
    }

    @Test
    void eventsYearsApartAreAllDelivered() {
        Outcome outcome = outcomeOf(List.of(
                finished("FAILED", "").replace("2026-", "2017-"),
                finished("FAILED", ""),
                finished("FAILED", "").replace("2026-", "2019-")));

        assertThat(outcome.matched()).isEqualTo(3);
        assertThat(outcome.invocations()).isEqualTo(1);
    }

    @Test
    void aResetForgetsWhatWas() {
        outcomeOf(List.of(finished("FAILED", "poison"), "{}"));
        chain.reset();

        assertThat(chain.outcome()).isEqualTo(new Outcome(0, 0, Map.of(), List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void severalProcessesShareTheQueue() {
        try (LocalChain wide = LocalChain.start(stack(), options().withConcurrency(2))) {
            wide.put(Collections.nCopies(20, finished("FAILED", "")));
            wide.drain();

            assertThat(wide.outcome().invocations()).isEqualTo(5);
            assertThat(wide.outcome().failed()).isEmpty();
        }
    }

    @Test
    void aFunctionThatRefusesToStartStopsTheChain() {
        ChainOptions broken = options().withSettings(Map.of("TEST_PROBLEM", "SETTING must be blue"));

        assertThatThrownBy(() -> LocalChain.start(stack(), broken))
                .isInstanceOf(InitException.class)
                .hasMessageContaining("SETTING must be blue");
    }

    private Outcome outcomeOf(List<String> events) {
        chain.put(events);
        chain.drain();
        return chain.outcome();
    }

    private static String finished(String status, String name) {
        return """
                {"source":"aws.batch","detail-type":"Batch Job State Change","time":"2026-01-15T12:00:00Z",\
                "detail":{"jobId":"1","status":"%s","jobName":"%s"}}""".formatted(status, name);
    }

    private Stack stack() {
        return stack("20");
    }

    private Stack stack(String timeoutSeconds) {
        try {
            return SmallAssembly.in(directory, TestFunction.packagedIn(directory))
                    .with("Function", "Timeout", timeoutSeconds)
                    .stack();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ChainOptions options() {
        return ChainOptions.defaults(directory.resolve("function.log"));
    }
}
