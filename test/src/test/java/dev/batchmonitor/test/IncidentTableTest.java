package dev.batchmonitor.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.local.aws.Fault;
import dev.batchmonitor.local.aws.Faults;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When the table of incidents, or what comes after it, cannot be used: alerts go out all the same, and in the end once. */
class IncidentTableTest {
    private static final Fault GONE = Fault.error(400, "ResourceNotFoundException", "Requested resource not found");
    private static final Fault BROKEN = Fault.error(500, "InternalServerError", "Internal server error");

    private static IncidentRuns runs;

    @BeforeAll
    static void startTheFunction() {
        runs = IncidentRuns.start("incident-table.log", options -> options.withBatchSize(1));
    }

    @AfterAll
    static void stopTheFunction() {
        runs.close();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("gone", GONE, IncidentStories.all()),
                Arguments.of("denied", Fault.accessDenied(), IncidentStories.all()),
                Arguments.of("broken", BROKEN, IncidentStories.SINGLE),
                Arguments.of("throttled", Fault.throughputExceeded(), IncidentStories.SINGLE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void withoutItsTableTheFunctionTellsOfEachEvent(String fault, Fault table, List<String> events) {
        long start = System.nanoTime();
        IncidentFigures figures =
                runs.of(events, Faults.always("dynamodb:GetItem", table).or(Faults.always("dynamodb:PutItem", table)));
        print("table " + fault + " (" + (System.nanoTime() - start) / 1_000_000 + " ms)", figures);

        assertThat(figures.told()).hasSameSizeAs(events);
        assertThat(figures.sum("IncidentTableErrors")).isEqualTo((double) events.size());
        assertThat(figures.sum("FailedJobs")).isEqualTo((double) jobs(events));
        assertThat(figures.outcome().failed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dynamodb:GetItem", "dynamodb:PutItem"})
    void aTableThatFailsOnceCostsOneMessageMoreAtMost(String operation) {
        IncidentFigures undisturbed = runs.of(IncidentStories.all());
        int calls = undisturbed.outcome().calls().getOrDefault(operation, 0);
        for (int call = 1; call <= calls; call++) {
            IncidentFigures figures = runs.of(IncidentStories.all(), Faults.nth(call, operation, Fault.accessDenied()));
            print(operation + " " + call + " denied", figures);

            assertThat(figures.messages()).isBetween(undisturbed.messages(), undisturbed.messages() + 1);
            assertToldOfAll(figures, undisturbed);
            assertThat(figures.sum("IncidentTableErrors")).isEqualTo(1);
            assertThat(figures.sums("FailedJobs")).isEqualTo(undisturbed.sums("FailedJobs"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sns:PublishBatch", "sqs:SendMessage", "cloudwatch:PutMetricData"})
    void afterARedriveOnlyWhatWasMissingIsSent(String operation) {
        IncidentFigures undisturbed = runs.of(IncidentStories.all());
        IncidentFigures before = runs.of(IncidentStories.all(), Faults.always(operation, Fault.accessDenied()));
        assertThat(before.outcome().failed()).isNotEmpty();
        IncidentFigures figures = runs.redriven();
        print(operation + " denied until a redrive", figures);

        assertThat(figures.outcome().failed()).isEmpty();
        assertThat(undisturbed.messagesByKind()).containsAllEntriesOf(figures.messagesByKind());
        assertToldOfAll(figures, undisturbed);
        assertThat(figures.sums("FailedJobs")).isEqualTo(undisturbed.sums("FailedJobs"));
    }

    private static void assertToldOfAll(IncidentFigures figures, IncidentFigures undisturbed) {
        Map<String, Integer> told = figures.failuresByIncident();
        undisturbed
                .failuresByIncident()
                .forEach((incident, failures) -> assertThat(told.get(incident))
                        .as("%s in %s", incident, figures.told())
                        .isGreaterThanOrEqualTo(failures));
    }

    /** Arrays and blocked queues are none. */
    private static long jobs(List<String> events) {
        return events.stream()
                .filter(event -> event.contains("\"status\":\"FAILED\"") && !event.contains("\"size\":"))
                .count();
    }

    private static void print(String story, IncidentFigures figures) {
        System.out.printf(
                "%s: %d messages, %d failures told, %.0f measured, %.0f table errors%n",
                story,
                figures.messages(),
                figures.failuresTold(),
                figures.sum("FailedJobs"),
                figures.sum("IncidentTableErrors"));
    }
}
