package dev.batchmonitor.function;

import static dev.batchmonitor.function.SampleEvents.CLOCK;
import static dev.batchmonitor.function.SampleEvents.stateChange;
import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.alert.AlertMessage;
import dev.batchmonitor.function.event.EventOrigin;
import dev.batchmonitor.function.incident.Closing;
import dev.batchmonitor.function.incident.IncidentKey;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IncidentReporterTest extends IncidentStory {
    @Test
    void theFirstFailureIsToldAtOnceAndTheRestWhenTheWindowEnds() {
        assertThat(handle(failed("a", 0))).isEmpty();
        assertThat(handle(failed("b", 60), failed("c", 120))).isEmpty();
        assertThat(subjects()).hasSize(1).first().asString().startsWith("FAILED: job");
        assertThat(closings).extracting(Closing::in).containsExactly(Duration.ofMinutes(14));
        close();
        assertThat(subjects()).hasSize(2).last().asString().startsWith("2 MORE FAILED: etl");
        assertThat(failedJobs()).isEqualTo(3);
    }

    @Test
    void whatCameInTheSameBatchIsToldInTheSameMessage() {
        handle(failed("a", 0), failed("b", 60), failed("c", 120));
        assertThat(subjects()).hasSize(1);
        assertThat(closings).isEmpty();
        assertThat(failedJobs()).isEqualTo(3);
    }

    @Test
    void aSingleFailureWritesTwiceAndSendsNoClosing() {
        handle(failed("a", 0));
        assertThat(store.writes).isEqualTo(2);
        assertThat(closings).isEmpty();
    }

    @Test
    void afterTheWindowComesTheNext() {
        handle(failed("a", 0));
        handle(failed("b", 900));
        assertThat(subjects())
                .hasSize(2)
                .allSatisfy(subject -> assertThat(subject).startsWith("FAILED: job"));
    }

    @Test
    void whatIsToldTooLateBelongsToTheWindowThatItJustMissed() {
        handle(failed("a", 600));
        handle(failed("b", 0));
        close();
        assertThat(subjects()).hasSize(2).last().asString().startsWith("1 MORE FAILED");
    }

    @Test
    void aRepeatedEventIsNeitherToldNorCountedAgain() {
        handle(failed("a", 0));
        handle(failed("b", 60));
        close();
        handle(failed("a", 0));
        handle(failed("b", 60), failed("a", 0));
        assertThat(closings).isEmpty();
        assertThat(subjects()).hasSize(2);
        assertThat(failedJobs()).isEqualTo(2);
    }

    @Test
    void aRepeatedEventIsNotMeasuredAgainBecauseItCameWithANewOne() {
        handle(failed("a", 0));
        handle(failed("a", 0), failed("b", 60));
        assertThat(closings).hasSize(1);
        assertThat(failedJobs()).isEqualTo(2);
    }

    @Test
    void differentQueuesDefinitionsCausesAndExitCodesAreDifferentIncidents() {
        String[] events =
                IntStream.range(1, 101).mapToObj(i -> failed("job-" + i, i, i)).toArray(String[]::new);
        handle(events);
        assertThat(subjects()).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void aBlockedQueueIsToldOfOnceWhileItLasts() {
        handle(blocked(0));
        handle(blocked(600));
        handle(blocked(1_200));
        assertThat(subjects()).hasSize(1);
        handle(blocked(2_200));
        assertThat(subjects()).hasSize(2);
        assertThat(closings).isEmpty();
    }

    @Test
    void aDefinitionThatSucceedsAgainIsToldOfOnce() {
        recoveries = true;
        handle(failed("a", 0), failed("b", 60, 7));
        handle(succeeded("earlier", 30));
        assertThat(subjects()).hasSize(2);
        handle(succeeded("c", 120), succeeded("d", 180));
        handle(succeeded("e", 240));
        assertThat(subjects()).hasSize(3).last().asString().startsWith("RECOVERED: etl");
        handle(failed("f", 1_000));
        handle(succeeded("g", 1_060));
        assertThat(subjects()).hasSize(5).last().asString().startsWith("RECOVERED: etl");
    }

    @Test
    void aRecoveryIsNotToldUnlessItIsWanted() {
        handle(failed("a", 0));
        handle(succeeded("c", 120));
        assertThat(subjects()).hasSize(1);
    }

    @Test
    void aLongWindowIsWaitedForInSteps() {
        handle(failed("a", 0));
        handle(failed("b", 60));
        Closing first = closings.remove(0);
        handle(closing(new Closing(first.incident(), first.origin(), first.window(), Duration.ofMinutes(30), 0)));
        assertThat(closings).extracting(Closing::in).containsExactly(Duration.ofMinutes(30));
        assertThat(subjects()).hasSize(1);
    }

    @Test
    void aWindowThatIsStillToBeToldIsNotForgottenForOneOfDaysLater() {
        handle(failed("a", 0));
        handle(failed("b", 60));
        handle(failed("c", 3 * 86_400));
        close();
        assertThat(subjects()).hasSize(3).last().asString().startsWith("1 MORE FAILED");
    }

    @Test
    void aClosingTellsOfTheLatestJobsNotOfTheFirstThatEverFailed() {
        handle(failed("a", 0));
        handle(failed("b", 2_000));
        handle(failed("c", 2_060));
        close();
        assertThat(published).extracting(AlertMessage::jobId).containsExactly("a", "b", "b");
    }

    @Test
    void aClosingThatComesAfterTheNextWindowBeganNamesItsOwnJobs() {
        handle(failed("first", 0));
        handle(failed("second", 1));
        handle(failed("later", 1_000));
        close();
        assertThat(subjects()).last().asString().startsWith("1 MORE FAILED");
        assertThat(published.get(published.size() - 1).jobId()).isEqualTo("first");
    }

    @Test
    void aClosingThatNamesNoIncidentTakesNoFailureWithIt() {
        EventOrigin here = new EventOrigin(CLOCK.instant(), "aws", "eu-west-1", "111122223333");
        String unreadable = closing(
                        new Closing(IncidentKey.parse("failures etl"), here, CLOCK.instant(), Duration.ZERO, 0))
                .replace("failures etl", "unheard-of etl");
        assertThat(handle(failed("a", 0), unreadable)).containsExactly("m1");
        assertThat(subjects()).hasSize(1);
    }

    @Test
    void aQueueThatIsBlockedForTwoReasonsIsToldOfTwice() {
        handle(blocked(0), blocked(0).replace("UNDETERMINED", "CAPACITY:INSUFFICIENT_INSTANCE_CAPACITY"));
        assertThat(subjects()).hasSize(2);
    }

    @Test
    void aRepeatedFailureWithALaterTimeDelaysNoClosingIntoThePast() {
        handle(withoutEnd("a", "2026-10-05T08:00:00Z"));
        closingsTaken = false;
        handle(withoutEnd("b", "2026-10-05T08:10:00Z"));
        closings.clear();
        handle(withoutEnd("b", "2026-10-05T08:20:00Z"));
        assertThat(closings).extracting(Closing::in).containsExactly(Duration.ZERO);
    }

    private static String withoutEnd(String id, String time) {
        return stateChange(id, "FAILED", "").replace("2026-10-05T08:20:41Z", time);
    }
}
