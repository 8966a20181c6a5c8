package dev.batchmonitor.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Definitions whose jobs succeed again. */
class RecoveryTest extends IncidentStory {
    @BeforeEach
    void recoveriesAreTold() {
        recoveries = true;
    }

    @Test
    void aDefinitionThatFailsAndSucceedsInTurnsRecoversOnceAWindow() {
        for (int i = 0; i < 10; i++) {
            handle(failed("f" + i, 10 * i));
            handle(succeeded("s" + i, 10 * i + 5));
        }
        closeAll();
        assertThat(states()).containsExactly("FAILED", "RECOVERED", "9 MORE FAILED");
    }

    @Test
    void whatFailedAfterARecoveryIsToldOfWithTheFirstSuccessAfterTheWindow() {
        handle(failed("a", 0));
        handle(succeeded("b", 10));
        handle(failed("c", 20, 7));
        handle(succeeded("d", 30));
        handle(succeeded("e", 899));
        assertThat(recovered()).isEqualTo(1);
        handle(succeeded("f", 900));
        assertThat(recovered()).isEqualTo(2);
        assertThat(subjects()).last().asString().contains("exit 7");
        handle(succeeded("g", 1_000));
        assertThat(recovered()).isEqualTo(2);
    }

    @Test
    void aSuccessThatComesTwiceOrTooLateIsToldOnce() {
        handle(failed("a", 0));
        handle(succeeded("c", 20));
        handle(succeeded("b", 10));
        handle(failed("a", 0));
        handle(succeeded("c", 20));
        handle(failed("d", 30));
        handle(succeeded("c", 20), succeeded("b", 10));
        assertThat(recovered()).isEqualTo(1);
    }

    @Test
    void aFunctionThatDiesWithARecoveryLeavesItToTheRedelivery() {
        handle(failed("a", 0));
        publishingDies("s", succeeded("b", 10));
        handle(succeeded("c", 20));
        assertThat(recovered()).isZero();
        again("s", 2, succeeded("b", 10));
        handle(succeeded("d", 30));
        assertThat(recovered()).isEqualTo(1);
    }

    @Test
    void aRecoveryThatIsRefusedIsDeliveredAgain() {
        handle(failed("a", 0));
        refused = Set.of(0);
        handle(succeeded("b", 10));
        published.clear();
        refused = Set.of();
        again("m1", 2, succeeded("b", 10));
        assertThat(recovered()).isEqualTo(1);
    }

    @Test
    void whatFailsWhileARecoveryIsToldIsNotForgotten() {
        handle(failed("a", 0));
        JobMonitor slow = monitor((batch, deadline) -> {
            published.addAll(batch);
            handle(failed("c", 20, 7));
            handle(succeeded("d", 30));
            return Set.of();
        });
        slow.handle(List.of(SampleEvents.delivery("slow", succeeded("b", 10))), deadline());
        assertThat(recovered()).isEqualTo(1);
        handle(succeeded("e", 1_000));
        assertThat(recovered()).isEqualTo(2);
    }

    @Test
    void aChildOfAnArrayThatSucceedsIsNoRecovery() {
        handle(child(0));
        handle(succeededChild(1));
        handle(child(2));
        handle(succeededChild(3));
        assertThat(recovered()).isZero();
    }

    @Test
    void anArrayThatSucceedsIsARecovery() {
        handle(child(0));
        handle(arrayIn("SUCCEEDED", 0));
        assertThat(recovered()).isEqualTo(1);
    }

    private static String succeededChild(int index) {
        return child(index).replace("FAILED", "SUCCEEDED");
    }

    private long recovered() {
        return states().stream().filter("RECOVERED"::equals).count();
    }

    private List<String> states() {
        return subjects().stream()
                .map(subject -> subject.replaceFirst(":.*", ""))
                .toList();
    }
}
