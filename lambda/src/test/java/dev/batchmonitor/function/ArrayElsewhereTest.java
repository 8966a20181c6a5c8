package dev.batchmonitor.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.event.Home;
import dev.batchmonitor.function.incident.Closing;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Arrays of another account, whose events come over a central bus. */
class ArrayElsewhereTest extends IncidentStory {
    @BeforeEach
    void theMonitorIsInAnotherAccount() {
        home = new Home("999988887777", "eu-west-1");
    }

    @Test
    void itsSummaryWaitsForTheEventOfItsEnd() {
        handle(child(0));
        handle(child(1));
        close();
        close();
        assertThat(subjects()).hasSize(1);
        assertThat(closings).extracting(Closing::checks).containsExactly(2);
        handle(array(2));
        closeAll();
        assertThat(subjects()).hasSize(2).last().asString().contains("2 of 100 children failed");
    }

    @Test
    void itIsNeverLookedUp() {
        handle(child(0));
        handle(child(1));
        close();
        handle(array(3));
        closeAll();
        assertThat(asked).isEmpty();
    }

    @Test
    void ifTheEventOfItsEndNeverComesItIsSummedUpInTheEnd() {
        handle(child(0));
        handle(child(1));
        closeAll();
        assertThat(subjects()).hasSize(2).last().asString().contains("2 children failed");
    }

    @Test
    void onceItHasEndedItWaitsOnlyAMinuteForItsChildren() {
        handle(array(3));
        assertThat(closings).extracting(Closing::in).containsExactly(Duration.ofMinutes(1));
        close();
        assertThat(closings).isEmpty();
        assertThat(subjects()).hasSize(1).last().asString().contains("3 of 100 children failed");
    }
}
