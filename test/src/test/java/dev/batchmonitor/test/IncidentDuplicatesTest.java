package dev.batchmonitor.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.local.chain.ChainOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is delivered twice is told and counted once. */
class IncidentDuplicatesTest {
    /** With the batches of the template, of 1,000 messages. */
    private static IncidentRuns runs;

    /** All events once, in order. */
    private static IncidentFigures reference;

    @BeforeAll
    static void startTheFunction() {
        runs = start(options -> options);
        reference = runs.of(MixedEvents.inOrder());
        print("1,000 events once, in order", reference);
    }

    @AfterAll
    static void stopTheFunction() {
        runs.close();
    }

    @Test
    void everyEventTwiceInAnyOrderMakesTheMessagesOfEveryEventOnce() {
        List.of(1L, 2L).forEach(seed -> compare(runs, seed));
    }

    @Test
    void soItDoesInSmallBatches() {
        try (IncidentRuns small = start(options -> options.withBatchSize(10))) {
            compare(small, 4);
        }
    }

    @Test
    void twoFunctionsAtOnceTellWhatOneTells() {
        try (IncidentRuns two = start(options -> options.withBatchSize(10).withConcurrency(2))) {
            IncidentFigures figures = two.of(MixedEvents.twice(5));
            print("the same by two functions at once", figures);

            assertSameCounts(figures);
            assertThat(figures.messagesByKind().values()).allMatch(number -> number <= 2);
            assertThat(onceEach(figures)).isEqualTo(onceEach(reference));
        }
    }

    @Test
    void eventsThatComeAgainAnHourLaterChangeNothing() {
        List<String> failures = MixedEvents.inOrder().stream()
                .filter(event -> event.contains("\"status\":\"FAILED\""))
                .toList();
        IncidentFigures once = runs.of(failures);
        IncidentFigures later = runs.then(failures.stream()
                .map(event -> JobEvents.toldAgain(event, Duration.ofHours(1)))
                .toList());
        print(failures.size() + " failures, and again an hour later", later);

        assertThat(later.told()).isEqualTo(once.told());
        assertThat(later.sums("FailedJobs")).isEqualTo(once.sums("FailedJobs"));
    }

    private static void compare(IncidentRuns function, long seed) {
        List<String> doubled = MixedEvents.twice(seed);
        IncidentFigures once = function.of(MixedEvents.withoutSecondCopies(doubled));
        IncidentFigures twice = function.of(doubled);
        print("the same twice, shuffled with seed " + seed, twice);

        assertThat(missing(once, twice)).isEmpty();
        assertThat(missing(twice, once)).isEmpty();
        assertSameCounts(twice);
    }

    /** What the second did not tell as the first did. */
    private static List<Told> missing(IncidentFigures first, IncidentFigures second) {
        List<Told> missing = new ArrayList<>(first.told());
        second.told().forEach(missing::remove);
        return missing;
    }

    private static void assertSameCounts(IncidentFigures figures) {
        assertThat(figures.failuresByIncident()).isEqualTo(reference.failuresByIncident());
        assertThat(figures.sums("FailedJobs")).isEqualTo(reference.sums("FailedJobs"));
    }

    /** Messages that there is one of whatever comes first: not of multi-node jobs, whose nodes may come before them. */
    private static Map<String, Long> onceEach(IncidentFigures figures) {
        return figures.messagesByKind().entrySet().stream()
                .filter(entry ->
                        entry.getKey().matches("(failures|blocked).*(JobFailed|JobQueueBlocked)|array.*Summary"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static IncidentRuns start(UnaryOperator<ChainOptions> options) {
        return IncidentRuns.start("incident-duplicates.log", options);
    }

    private static void print(String story, IncidentFigures figures) {
        System.out.printf(
                "%s: %d messages of %d incidents, %d failures told, %.0f measured, %d invocations%n",
                story,
                figures.messages(),
                figures.failuresByIncident().size(),
                figures.failuresTold(),
                figures.sum("FailedJobs"),
                figures.outcome().invocations());
        assertThat(figures.outcome().failed()).isEmpty();
        assertThat(figures.sum("IncidentTableErrors")).isZero();
    }
}
