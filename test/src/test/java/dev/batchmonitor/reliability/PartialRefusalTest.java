package dev.batchmonitor.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.local.aws.Fault;
import dev.batchmonitor.local.aws.Faults;
import dev.batchmonitor.local.aws.sns.PublishedMessage;
import dev.batchmonitor.local.chain.ChainOptions;
import dev.batchmonitor.local.chain.FailedRecord;
import dev.batchmonitor.local.chain.LocalChain;
import dev.batchmonitor.local.template.CloudAssembly;
import dev.batchmonitor.local.template.Environment;
import dev.batchmonitor.test.IncidentFigures;
import dev.batchmonitor.test.IncidentRuns;
import dev.batchmonitor.test.JobEvents;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a service takes some of what it is given: what it did not take comes back, what it took does not. */
class PartialRefusalTest {
    private static IncidentRuns runs;

    private final JobEvents events = new JobEvents(14);
    private final List<String> ten = IntStream.range(0, 10)
            .mapToObj(i -> events.failed("etl-" + i, 1, JobEvents.START.plusSeconds(i)))
            .toList();

    @BeforeAll
    static void startTheFunction() {
        runs = new IncidentRuns(LocalChain.start(
                new CloudAssembly(Path.of("target/cdk.out")).stack(Environment.DEFAULT),
                ChainOptions.defaults(Path.of("target/partial.log"))));
    }

    @AfterAll
    static void stopTheFunction() {
        runs.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 9, 10})
    void ofTenMessagesThoseThatSnsRefusesWithinASuccessAreSentAgain(int number) {
        IncidentFigures figures = published(firstTimeOf("etl-[0-" + (number - 1) + "]-run"));

        assertThat(figures.outcome().failed()).isEmpty();
        assertThat(figures.outcome().calls()).containsEntry("sns:PublishBatch", 2);
        assertToldOnce(figures);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 10})
    void thoseThatSnsNeverTakesAreKeptAndSentAfterARedrive(int number) {
        IncidentFigures before = published(message -> isOf("etl-[0-" + (number - 1) + "]-run", message));
        assertThat(before.messages()).isEqualTo(10 - number);
        assertThat(before.sum("FailedJobs")).isEqualTo(10 - number);
        assertThat(before.outcome().failed())
                .extracting(FailedRecord::body)
                .containsExactlyInAnyOrderElementsOf(ten.subList(0, number));

        runs.chain().refuseMessages(message -> false);
        IncidentFigures after = runs.redriven();
        assertThat(after.outcome().failed()).isEmpty();
        assertToldOnce(after);
    }

    @Test
    void ofSeveralCallsOfMetricsTheOneThatIsRefusedIsMadeAgain() {
        List<String> jobs = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            jobs.add(events.succeeded("etl-" + i % 200, JobEvents.START.plusSeconds(i % 600)));
        }
        IncidentFigures undisturbed = runs.of(jobs);
        int calls = undisturbed.outcome().calls().getOrDefault("cloudwatch:PutMetricData", 0);
        assertThat(calls).isGreaterThan(1);
        for (int call = 1; call <= calls; call++) {
            IncidentFigures figures = runs.of(jobs, Faults.nth(call, "cloudwatch:PutMetricData", Fault.accessDenied()));
            System.out.printf(
                    "PutMetricData %d of %d refused: %.0f of 1000 jobs measured, %d invocations%n",
                    call, calls, figures.sum("SucceededJobs"), figures.outcome().invocations());

            assertThat(figures.outcome().failed()).isEmpty();
            assertThat(figures.outcome().invocations()).isEqualTo(2);
            assertThat(figures.sum("SucceededJobs")).isEqualTo(1_000);
        }
    }

    private IncidentFigures published(Predicate<PublishedMessage> refused) {
        runs.chain().reset();
        runs.chain().refuseMessages(refused);
        return runs.then(ten);
    }

    private void assertToldOnce(IncidentFigures figures) {
        assertThat(Mentions.in(figures).byJob().values()).hasSize(10).containsOnly(1L);
        assertThat(figures.messages()).isEqualTo(10);
        assertThat(figures.sum("FailedJobs")).isEqualTo(10);
    }

    /** Messages of these jobs, when they come for the first time. */
    private static Predicate<PublishedMessage> firstTimeOf(String names) {
        Set<String> seen = new HashSet<>();
        return message -> isOf(names, message) && seen.add(message.message());
    }

    private static boolean isOf(String names, PublishedMessage message) {
        return message.message().matches("(?s).*\\b" + names + "\\b.*");
    }
}
