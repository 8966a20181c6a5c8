package dev.batchmonitor.function.job;

import static dev.batchmonitor.function.SampleEvents.FAILED_THREE_TIMES;
import static dev.batchmonitor.function.SampleEvents.attempt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.SampleEvents;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobTest {
    @Test
    void durationsReachOverAllAttempts() {
        Job job = SampleEvents.decodedStateChange(FAILED_THREE_TIMES).job();
        assertThat(job.duration()).isEqualTo(Duration.ofMillis(1_791_188_440_500L - 1_791_187_200_000L));
        assertThat(job.queueTime()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void aRecordThatContradictsItselfHasNoDuration() {
        assertThat(job("FAILED", "\"startedAt\":1791187200000,\"stoppedAt\":1791187100000")
                        .duration())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "RUNNABLE, 1, RUNNABLE, 0, true",
        "RUNNABLE, 1, RUNNING, 0, true",
        "RUNNING, 0, RUNNABLE, 1, false",
        "FAILED, 1, FAILED, 1, true",
        "RUNNING, 1, FAILED, 1, false",
        "RUNNING, 1, FAILED, 0, false",
        "FAILED, 2, RUNNABLE, 2, true"
    })
    void moreAttemptsAreNewerThenTheLaterStatus(
            String status, int attempts, String other, int otherAttempts, boolean newer) {
        assertThat(job(status, attempts(attempts)).isAtLeastAsNewAs(job(other, attempts(otherAttempts))))
                .isEqualTo(newer);
    }

    @Test
    void aJobIsAllowedAtLeastTheAttemptsThatItMade() {
        assertThat(job("FAILED", attempts(3)).allowedAttempts()).isEqualTo(3);
    }

    @Test
    void theJobsOwnStatusReasonSaysMoreThanItsAttempts() {
        Job job = job("FAILED", "\"statusReason\":\"Host EC2 (i) terminated.\"," + attempts(1));
        assertThat(job.exit()).isEqualTo(new JobExit(0, null, "Host EC2 (i) terminated."));
    }

    private static String attempts(int count) {
        return "\"attempts\":[" + String.join(",", java.util.Collections.nCopies(count, attempt(0))) + "]";
    }

    private static Job job(String status, String fields) {
        return SampleEvents.decodedStateChange(SampleEvents.stateChange("a", status, fields))
                .job();
    }
}
