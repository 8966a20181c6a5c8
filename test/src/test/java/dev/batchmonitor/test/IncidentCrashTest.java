package dev.batchmonitor.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The function dies once, at one moment after the other: nothing is lost, and nothing is told again
 * that was noted. {@code -Dcrashes=all} lets it die before and after each of its calls, which takes ten
 * minutes.
 */
class IncidentCrashTest {
    private static final boolean ALL = "all".equals(System.getProperty("crashes"));

    @Test
    void withEachEventByItselfNothingIsLost() {
        crash("each event by itself", 1);
    }

    @Test
    void withAllEventsInOneBatchNothingIsLost() {
        crash("all events in one batch", null);
    }

    private static void crash(String story, @Nullable Integer batchSize) {
        List<String> events = IncidentStories.all();
        try (IncidentRuns runs = IncidentRuns.start(
                "incident-crashes.log", options -> options.withoutSnapStart().withBatchSize(batchSize))) {
            IncidentFigures undisturbed = runs.of(events);
            List<String> calls = CrashPoint.callsOf(runs, events);
            List<Crash> crashes = (ALL ? CrashPoint.all(calls) : CrashPoint.decisive(calls))
                    .map(point -> new Crash(point, undisturbed, runs.of(events, point.faults())))
                    .toList();
            print(story, crashes);
            crashes.forEach(Crash::assertNothingIsLost);
            crashes.forEach(Crash::assertNothingIsRepeatedThatWasNoted);
        }
    }

    private static void print(String story, List<Crash> crashes) {
        System.out.printf(
                "%s: %d crashes, %d messages lost, %d repeated by the %d" + " between publish and mark, %d by others%n",
                story,
                crashes.size(),
                crashes.stream().mapToLong(Crash::lost).sum(),
                crashes.stream()
                        .filter(Crash::mayRepeat)
                        .mapToLong(Crash::repeated)
                        .sum(),
                crashes.stream().filter(Crash::mayRepeat).count(),
                crashes.stream()
                        .filter(crash -> !crash.mayRepeat())
                        .mapToLong(Crash::repeated)
                        .sum());
    }

    /** A crash and what came of it. */
    private record Crash(CrashPoint point, IncidentFigures undisturbed, IncidentFigures figures) {
        boolean mayRepeat() {
            return point.isBetweenPublishAndMark();
        }

        /** Messages that there are more of than without the crash. */
        long repeated() {
            Map<String, Long> expected = undisturbed.messagesByKind();
            return figures.messagesByKind().entrySet().stream()
                    .mapToLong(entry -> Math.max(0, entry.getValue() - expected.getOrDefault(entry.getKey(), 0L)))
                    .sum();
        }

        long lost() {
            Map<String, Long> told = figures.messagesByKind();
            return undisturbed.messagesByKind().keySet().stream()
                    .filter(kind -> !told.containsKey(kind) && isNotSummarised(kind))
                    .count();
        }

        void assertNothingIsLost() {
            assertThat(figures.outcome().failed()).as("%s", point).isEmpty();
            assertThat(lost())
                    .as("lost by a crash %s: %s", point, figures.told())
                    .isZero();
            undisturbed
                    .failuresByIncident()
                    .forEach((incident, failures) -> assertThat(
                                    figures.failuresByIncident().get(incident))
                            .as("%s: %s", point, incident)
                            .isGreaterThanOrEqualTo(failures));
            assertThat(figures.sum("FailedJobs")).as("%s", point).isGreaterThanOrEqualTo(undisturbed.sum("FailedJobs"));
        }

        void assertNothingIsRepeatedThatWasNoted() {
            assertThat(mayRepeat() ? 0 : repeated())
                    .as("repeated by a crash %s: %s", point, figures.told())
                    .isZero();
        }

        /** An array's summary stands for its first child as well. */
        private boolean isNotSummarised(String kind) {
            return !kind.startsWith("array")
                    || !figures.messagesByKind().containsKey(kind.replace("JobFailed", "ArraySummary"));
        }

        @Override
        public String toString() {
            return point.toString();
        }
    }
}
