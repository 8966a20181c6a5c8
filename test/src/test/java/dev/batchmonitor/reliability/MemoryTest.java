package dev.batchmonitor.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.local.chain.ChainOptions;
import dev.batchmonitor.local.chain.FailedRecord;
import dev.batchmonitor.local.chain.LocalChain;
import dev.batchmonitor.local.template.CloudAssembly;
import dev.batchmonitor.local.template.Environment;
import dev.batchmonitor.local.template.Stack;
import dev.batchmonitor.test.IncidentFigures;
import dev.batchmonitor.test.IncidentRuns;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events and batches as large as they can be, with the template's memory and with far too little. */
class MemoryTest {
    private static final Stack STACK = new CloudAssembly(Path.of("target/cdk.out")).stack(Environment.DEFAULT);

    private static final int MEMORY = STACK.function().memorySize();
    private static final long MEGABYTE = 1024L * 1024;

    /** The function starts with that, and dies of the largest batch; with 36 it does not. */
    private static final int FAR_TOO_LITTLE = 24;

    private static IncidentRuns runs;

    @BeforeAll
    static void startTheFunction() {
        runs = new IncidentRuns(LocalChain.start(STACK, ChainOptions.defaults(Path.of("target/memory.log"))));
    }

    @AfterAll
    static void stopTheFunction() {
        runs.close();
    }

    @Test
    void anEventAsLargeAsAMessageCanBeIsToldOf() {
        List<String> events = List.of(BigEvents.unread(BigEvents.LARGEST), BigEvents.read(BigEvents.LARGEST));
        IncidentFigures figures = runs.of(events);

        assertThat(events).allSatisfy(event -> assertThat(event).hasSize(BigEvents.LARGEST));
        assertThat(figures.failuresTold()).isEqualTo(2);
        assertThat(figures.sum("FailedJobs")).isEqualTo(2);
        assertThat(figures.outcome().failed()).isEmpty();
        assertThat(figures.outcome().alerts().toString()).doesNotContain("NEVER-TO-BE-SEEN");
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 1_000})
    void theLargestBatchIsHandledWithinTheTemplatesMemory(int events) {
        IncidentFigures figures = runs.of(BigEvents.batch(events));
        long peak = runs.chain().usage().peakMemory() / MEGABYTE;
        System.out.printf("a batch of %d events, 6 MB: %d MB of %d%n", events, peak, MEMORY);

        assertThat(figures.failuresTold()).isEqualTo(events);
        assertThat(figures.sum("FailedJobs")).isEqualTo(events);
        assertThat(figures.outcome().invocations()).isEqualTo(1);
        assertThat(peak).isBetween(1L, (long) MEMORY);
    }

    @Test
    void whatNeedsMoreMemoryThanThereIsIsKeptAndToldOnceAfterwards() {
        List<String> events = BigEvents.batch(6);
        runs.chain().updateFunction(STACK.function().withMemorySize(FAR_TOO_LITTLE));
        IncidentFigures exhausted = runs.of(events);
        assertThat(exhausted.outcome().failed())
                .extracting(FailedRecord::body)
                .containsExactlyInAnyOrderElementsOf(events);
        assertThat(exhausted.outcome().failed())
                .extracting(FailedRecord::receiveCount)
                .containsOnly(5);
        assertThat(exhausted.outcome().failed())
                .extracting(FailedRecord::reason)
                .allMatch(reason -> reason.matches("(Runtime.ExitError|java.lang.OutOfMemoryError): .*"));
        assertThat(exhausted.messages()).isZero();

        runs.chain().updateFunction(STACK.function());
        IncidentFigures redriven = runs.redriven();
        assertThat(redriven.outcome().failed()).isEmpty();
        assertThat(Mentions.in(redriven).byJob()).hasSize(6);
        assertThat(Mentions.in(redriven).repeated()).isZero();
        assertThat(redriven.sum("FailedJobs")).isEqualTo(6);
    }
}
