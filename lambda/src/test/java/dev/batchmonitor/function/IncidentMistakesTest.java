package dev.batchmonitor.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** A mistake of ours in one incident, such as an item that nobody thought of, must not take the others with it. */
class IncidentMistakesTest extends IncidentStory {
    @Test
    void anIncidentThatCannotBeHandledIsDeliveredAgainAndTheOthersAreTold() {
        store.mistakeIn = "/7";
        assertThat(handle(failed("a", 0), failed("b", 0, 7), failed("c", 0))).containsExactly("m1");
        assertThat(subjects()).hasSize(1).first().asString().endsWith("+1 more");
        assertThat(failedJobs()).isEqualTo(2);
        store.mistakeIn = null;
        assertThat(again("m1", 2, failed("b", 0, 7))).isEmpty();
        assertThat(subjects()).hasSize(2);
        assertThat(failedJobs()).isEqualTo(3);
    }

    @Test
    void aWindowThatCannotBeClosedIsDeliveredAgain() {
        handle(failed("a", 0), failed("b", 0, 7));
        handle(failed("c", 60), failed("d", 60, 7));
        store.mistakeIn = "/7";
        assertThat(handle(closing(closings.remove(0)), closing(closings.remove(0))))
                .containsExactly("m5");
        assertThat(subjects()).hasSize(3);
    }

    @Test
    void aRecoveryThatCannotBeToldKeepsNoFailureFromBeingTold() {
        recoveries = true;
        store.mistakeIn = "nightly/etl";
        assertThat(handle(failed("a", 0), succeeded("b", 60))).isEmpty();
        assertThat(subjects()).hasSize(1);
        assertThat(failedJobs()).isEqualTo(1);
    }

    @Test
    void aClosingThatCannotBeSentIsDeliveredAgain() {
        handle(failed("a", 0));
        whileClosingIsSent = () -> {
            throw new IllegalStateException("a mistake");
        };
        assertThat(handle(failed("b", 60))).isEqualTo(Set.of("m1"));
        whileClosingIsSent = null;
        closings.clear();
        assertThat(again("m1", 2, failed("b", 60))).isEmpty();
        assertThat(closings).hasSize(1);
    }
}
