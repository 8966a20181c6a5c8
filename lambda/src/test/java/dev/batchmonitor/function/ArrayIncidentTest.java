package dev.batchmonitor.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.failure.FailureCause;
import dev.batchmonitor.function.incident.ArrayAlerts;
import dev.batchmonitor.function.incident.Closing;
import dev.batchmonitor.function.job.JobDescriptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Jobs that consist of children. */
class ArrayIncidentTest extends IncidentStory {
    @Test
    void anArrayIsWorthItsFirstChildAndItsSummary() {
        IntStream.range(0, 50).forEach(i -> handle(child(i)));
        handle(array(50));
        assertThat(subjects()).hasSize(2).last().asString().contains("50 of 100 children failed");
        closeAll();
        assertThat(subjects()).hasSize(2);
    }

    @Test
    void anArrayThatEndsWithItsFirstChildIsOneMessage() {
        handle(child(3), array(1));
        assertThat(subjects()).hasSize(1).first().asString().contains("1 of 100 children failed");
    }

    @Test
    void aQuietChildIsCountedAndTheSummaryNeedNotWaitForIt() {
        quietCauses = Set.of(FailureCause.CANCELLED);
        handle(child(3), cancelled(4), array(2));
        assertThat(subjects()).containsExactly("FAILED: array job (2 of 100 children failed)");
        assertThat(published.get(0).bodies().get("email"))
                .contains("  1  cancelled\n")
                .doesNotContain("no more is known");
        closeAll();
        assertThat(subjects()).hasSize(1);
    }

    @Test
    void quietChildrenAloneAreWorthNoMessage() {
        quietCauses = Set.of(FailureCause.CANCELLED);
        handle(cancelled(4));
        handle(cancelled(5));
        closeAll();
        assertThat(subjects()).isEmpty();
        assertThat(failedJobs()).isEqualTo(2);
    }

    @Test
    void quietChildrenAreNotToldOfWithoutTheTableEither() {
        quietCauses = Set.of(FailureCause.CANCELLED);
        store.fault = "is gone";
        handle(cancelled(4));
        assertThat(subjects()).isEmpty();
    }

    @Test
    void aSummaryThatIsTheFirstMessageShowsTheFirstChildInFull() {
        handle(child(3), child(1), array(2));
        assertThat(published.get(0).bodies().get("email"))
                .contains("\nFirst failed child\nindex 1: application error, exit 2, attempt 1 of 1\n");
        handle(child(7).replace("array", "other"));
        handle(array(1).replace("array", "other"));
        assertThat(published.get(2).bodies().get("email")).doesNotContain("First failed child");
    }

    @Test
    void aSummaryIsOfTheTimeAtWhichTheArrayEnded() {
        handle(child(3), array(1));
        assertThat(published.get(0).bodies().get("default"))
                .contains("\"time\":\"" + Instant.ofEpochMilli(START + 100_000_000L) + "\"");
    }

    @Test
    void anArrayWaitsForTheEventsOfItsChildren() {
        handle(child(0));
        handle(array(3));
        handle(child(1));
        assertThat(subjects()).hasSize(1);
        handle(child(2));
        assertThat(subjects()).hasSize(2).last().asString().contains("3 of 100 children failed");
        closeAll();
        assertThat(subjects()).hasSize(2);
    }

    @Test
    void anArrayWaitsOnlyAMinuteForChildrenThatNobodyTellsOf() {
        handle(array(3));
        assertThat(subjects()).isEmpty();
        assertThat(closings).extracting(Closing::in).containsExactly(Duration.ofMinutes(1));
        close();
        assertThat(subjects()).hasSize(1).last().asString().contains("3 of 100 children failed");
    }

    @Test
    void aChildThatComesAfterTheSummaryThatCountedItIsOnlyMeasured() {
        handle(child(0));
        handle(array(3));
        handle(child(1));
        close();
        assertThat(subjects()).hasSize(2).last().asString().contains("3 of 100 children failed");
        handle(child(2));
        closeAll();
        assertThat(subjects()).hasSize(2);
        assertThat(failedJobs()).isEqualTo(3);
    }

    @Test
    void anArrayWhoseEndNobodyTellsOfIsLookedUp() {
        handle(child(0));
        handle(child(1));
        descriptions = new JobDescriptions(Map.of("array", job(arrayIn("PENDING", 2))), Map.of());
        close();
        assertThat(subjects()).hasSize(1);
        assertThat(closings).extracting(Closing::checks).containsExactly(1);
        descriptions = new JobDescriptions(Map.of(), Map.of(), Set.of("array"));
        close();
        assertThat(subjects()).hasSize(1);
        descriptions = new JobDescriptions(Map.of("array", job(array(2))), Map.of());
        close();
        assertThat(subjects()).hasSize(2).last().asString().contains("2 of 100 children failed");
    }

    @Test
    void anArrayMayBeWorthOnlyItsSummary() {
        arrays = ArrayAlerts.SUMMARY;
        handle(child(0));
        handle(child(1));
        assertThat(subjects()).isEmpty();
        handle(array(2));
        assertThat(subjects()).hasSize(1);
    }

    @Test
    void everyChildMayBeWorthAMessage() {
        arrays = ArrayAlerts.EVERY_CHILD;
        handle(child(0), child(1));
        handle(child(2), child(1));
        assertThat(subjects()).hasSize(3);
    }

    @Test
    void anArrayOfWhichEveryChildWasToldSaysNothingElseOfThem() {
        arrays = ArrayAlerts.EVERY_CHILD;
        handle(child(0), child(1), array(2));
        closeAll();
        assertThat(subjects()).hasSize(3).last().asString().contains("2 of 100 children failed");
        assertThat(published.get(2).bodies().get("email"))
                .contains("  2  of which no more is known here\n")
                .doesNotContain("without an event", "quiet");
        assertThat(published.get(2).bodies().get("https"))
                .contains("• 2 of which no more is known here")
                .doesNotContain("without an event", "quiet");
    }

    @Test
    void aChildIsToldOfAlsoAfterOneOfItsAttempts() {
        arrays = ArrayAlerts.EVERY_CHILD;
        attemptAlerts = true;
        handle(child(1).replace("FAILED", "RUNNABLE"));
        handle(child(1));
        assertThat(subjects()).hasSize(2);
        assertThat(subjects().get(0)).startsWith("RETRIED: job");
        assertThat(subjects().get(1)).startsWith("FAILED: job");
        assertThat(closings).isEmpty();
    }

    @Test
    void childrenThatComeAfterTheSummaryThatCountedThemAreNotWorthAnother() {
        handle(child(0));
        handle(array(3));
        close();
        handle(child(1));
        handle(child(2));
        closeAll();
        assertThat(subjects()).hasSize(2).last().asString().contains("3 of 100 children failed");
        handle(child(3));
        closeAll();
        assertThat(subjects()).hasSize(3).last().asString().contains("4 of 100 children failed");
    }

    @Test
    void anArrayThatDoesNotSayHowManyFailedIsLookedUp() {
        handle(arrayWithoutCount());
        assertThat(subjects()).isEmpty();
        descriptions = new JobDescriptions(Map.of("array", job(array(2))), Map.of());
        close();
        assertThat(subjects()).hasSize(1).last().asString().contains("2 of 100 children failed");
    }

    @Test
    void anArrayOfWhichNobodySaysHowManyFailedIsNotSaidToHaveNone() {
        handle(arrayWithoutCount());
        close();
        assertThat(subjects()).containsExactly("FAILED: array job (children failed)");
    }

    @Test
    void anArrayThatFailsForAReasonOfItsOwnIsToldOfAndIsNotAChild() {
        handle(child(0));
        handle(child(1));
        handle(arrayWhoseQueueIsGone(2));
        descriptions = new JobDescriptions(Map.of("array", job(arrayWhoseQueueIsGone(2))), Map.of());
        closeAll();
        assertThat(subjects()).hasSize(3);
        assertThat(subjects().get(1)).startsWith("FAILED: job (queue deleted");
        assertThat(subjects().get(2)).contains("(2 of 100 children failed)");
    }

    @Test
    void anArrayThatFailsForAReasonOfItsOwnIsToldOfWhereOnlySummariesAre() {
        arrays = ArrayAlerts.SUMMARY;
        handle(arrayWhoseQueueIsGone(0));
        closeAll();
        assertThat(subjects()).hasSize(1).first().asString().startsWith("FAILED: job (queue deleted");
    }

    private static String cancelled(int index) {
        return child(index).replaceFirst("\"attempts\":\\[[^]]*]", "\"attempts\":[],\"isCancelled\":true");
    }

    private static String arrayWithoutCount() {
        return array(0).replaceFirst(",\"statusSummary\":\\{[^}]*}", "");
    }

    private static String arrayWhoseQueueIsGone(int failed) {
        return array(failed).replace("Array Child Job failed", "JobQueue deleted");
    }
}
