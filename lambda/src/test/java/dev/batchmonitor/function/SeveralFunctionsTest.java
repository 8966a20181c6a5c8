package dev.batchmonitor.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.incident.Closing;
import dev.batchmonitor.function.job.JobDescriptions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What happens while another function is between its claim and its note. */
class SeveralFunctionsTest extends IncidentStory {
    @Test
    void aFailureThatComesWhileItsWindowIsToldIsToldNext() {
        handle(failed("a", 0));
        handle(failed("b", 60));
        whilePublishing(closing(closings.remove(0)), () -> handle(failed("c", 61)));
        closeAll();
        assertThat(subjects()).hasSize(3).last().asString().startsWith("1 MORE FAILED");
    }

    @Test
    void aClosingThatComesWhileAnotherTellsLooksAgainLater() {
        handle(failed("a", 0));
        handle(failed("b", 60));
        whilePublishing(closing(closings.remove(0)), () -> {
            handle(failed("c", 899));
            close();
        });
        closeAll();
        assertThat(subjects()).hasSize(3).last().asString().startsWith("1 MORE FAILED");
    }

    @Test
    void aWindowThatIsToldBeforeItsFirstFailureIsNotedLosesNothing() {
        whilePublishing(failed("a", 0), () -> {
            handle(failed("b", 899));
            close();
            handle(failed("c", 60));
        });
        closeAll();
        assertThat(subjects()).hasSize(3);
        assertThat(subjects().get(1)).startsWith("2 MORE FAILED");
        assertThat(subjects().get(2)).startsWith("1 MORE FAILED");
    }

    @Test
    void aClosingThatComesBackBeforeItIsNotedAsSentDoesNotStopTheNext() {
        handle(failed("a", 0));
        whileClosingIsSent = () -> handle(closing(closings.remove(0)));
        handle(failed("b", 899));
        whileClosingIsSent = null;
        handle(failed("c", 60));
        closeAll();
        assertThat(subjects()).hasSize(3);
    }

    @Test
    void anArrayThatEndsWhileItIsLookedAtIsSummedUpOnce() {
        handle(child(0));
        handle(child(1));
        arrayIsFoundToHaveEnded();
        whilePublishing(closing(closings.remove(0)), () -> handle(array(2)));
        closeAll();
        assertThat(subjects()).hasSize(2);
    }

    @Test
    void anArrayThatIsLookedAtWhileItsEndIsToldIsSummedUpOnce() {
        handle(child(0));
        handle(child(1));
        arrayIsFoundToHaveEnded();
        Closing closing = closings.remove(0);
        whilePublishing(array(2), () -> handle(closing(closing)));
        closeAll();
        assertThat(subjects()).hasSize(2);
    }

    private void arrayIsFoundToHaveEnded() {
        descriptions = new JobDescriptions(Map.of("array", job(array(2))), Map.of());
    }

    private void whilePublishing(String event, Runnable others) {
        JobMonitor slow = monitor((batch, deadline) -> {
            published.addAll(batch);
            others.run();
            return Set.of();
        });
        slow.handle(List.of(SampleEvents.delivery("m" + messages++, event)), deadline());
    }
}
