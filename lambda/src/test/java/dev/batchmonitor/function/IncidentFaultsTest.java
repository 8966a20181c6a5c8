package dev.batchmonitor.function;

import static dev.batchmonitor.function.SampleEvents.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.incident.Arrival;
import dev.batchmonitor.function.job.JobDescriptions;
import dev.batchmonitor.function.metric.MetricName;
import dev.batchmonitor.function.time.Deadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is told where something does not work, or the function dies. */
class IncidentFaultsTest extends IncidentStory {
    @Test
    void anAlertThatIsRefusedIsDeliveredAgainAndTold() {
        refused = Set.of(0);
        assertThat(handle(failed("a", 0))).containsExactly("m0");
        published.clear();
        refused = Set.of();
        assertThat(again("m0", 2, failed("a", 0))).isEmpty();
        assertThat(subjects()).hasSize(1);
        assertThat(failedJobs()).isEqualTo(1);
    }

    @Test
    void aCompanionOfARefusedAlertThatComesBackByItselfIsToldInTheEnd() {
        refused = Set.of(0);
        assertThat(handle(failed("a", 0), failed("b", 60))).containsExactly("m0", "m1");
        published.clear();
        refused = Set.of();
        again("m0", 2, failed("a", 0));
        again("m1", 2, failed("b", 60));
        close();
        assertThat(subjects()).hasSize(2).last().asString().startsWith("1 MORE FAILED");
        assertThat(failedJobs()).isEqualTo(2);
    }

    @Test
    void aClosingThatIsRefusedIsSentWhenTheFailureComesBack() {
        handle(failed("a", 0));
        closingsTaken = false;
        assertThat(handle(failed("b", 60))).containsExactly("m1");
        closingsTaken = true;
        closings.clear();
        assertThat(again("m1", 2, failed("b", 60))).isEmpty();
        close();
        assertThat(subjects()).hasSize(2).last().asString().startsWith("1 MORE FAILED");
    }

    @Test
    void aFunctionThatDiesBeforePublishingLeavesTheAlertToTheRedelivery() {
        publishingDies("m0", failed("a", 0));
        handle(failed("b", 60)); // another instance meanwhile: the alert is not its own
        assertThat(subjects()).isEmpty();
        again("m0", 2, failed("a", 0));
        assertThat(subjects()).hasSize(1).first().asString().startsWith("FAILED: job");
    }

    @Test
    void anOwnerThatComesBackFromTheDeadLetterQueueUnderAnotherIdIsTold() {
        publishingDies("m0", failed("a", 0));
        Arrival redriven = new Arrival("another", CLOCK.instant().plus(Duration.ofHours(1)), 1);
        monitor().handle(List.of(new Delivery(redriven, SampleEvents.body(failed("a", 0)))), deadline());
        assertThat(subjects()).hasSize(1);
        assertThat(failedJobs()).isEqualTo(1);
    }

    @Test
    void whatCouldNotBeMeasuredIsMeasuredWhenItComesBackFromTheDeadLetterQueue() {
        handle(failed("a", 0));
        closingsTaken = false;
        handle(failed("b", 60));
        handle(failed("c", 120));
        assertThat(failedJobs()).isEqualTo(1);
        closingsTaken = true;
        handle(failed("b", 60));
        handle(failed("c", 120));
        handle(failed("b", 60), failed("c", 120));
        assertThat(failedJobs()).isEqualTo(3);
    }

    @Test
    void howeverLongMeasuringTakesThereIsTimeLeftToNoteWhatWasNotMeasured() {
        List<Deadline> given = new ArrayList<>();
        Reporter reporter = new Reporter() {
            @Override
            public Reported report(List<Outcome> outcomes, JobDescriptions jobs, Deadline deadline) {
                return new Reported(Set.of(), Set.of(), 0);
            }

            @Override
            public void unmeasured(List<Outcome> outcomes, Deadline deadline) {
                given.add(deadline);
            }
        };
        monitor(reporter, (datums, deadline) -> {
                    given.add(deadline);
                    return datums;
                })
                .handle(List.of(SampleEvents.delivery("m0", failed("a", 0))), deadline());
        assertThat(given).extracting(deadline -> deadline.left().toSeconds()).containsExactly(24L, 30L);
    }

    @Test
    void withoutItsTableItTellsAllTheSameAndCountsThat() {
        store.fault = "could not be read: GetItem was denied";
        assertThat(handle(failed("a", 0), failed("b", 60))).isEmpty();
        assertThat(subjects()).hasSize(1);
        assertThat(published.get(0).bodies().get("email")).contains("GetItem was denied");
        assertThat(sum(MetricName.INCIDENT_TABLE_ERRORS)).isEqualTo(1);
        assertThat(failedJobs()).isEqualTo(2);
    }

    @Test
    void aClosingThatFindsNoTableIsDeliveredAgain() {
        handle(failed("a", 0));
        handle(failed("b", 60));
        store.fault = "is gone";
        assertThat(handle(closing(closings.get(0)))).hasSize(1);
        store.fault = null;
        close();
        assertThat(subjects()).hasSize(2);
    }
}
