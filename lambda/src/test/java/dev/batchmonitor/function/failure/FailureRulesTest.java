package dev.batchmonitor.function.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.SampleEvents;
import dev.batchmonitor.function.job.Job;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class FailureRulesTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/failure-causes.csv", delimiter = '|', numLinesToSkip = 1)
    void diagnosesTheRealStrings(
            FailureCause cause,
            @Nullable Integer exitCode,
            @Nullable String reason,
            @Nullable String statusReason,
            @Nullable String flag,
            String source) {
        assertThat(source).isNotBlank();
        assertThat(FailureRules.diagnose(job(exitCode, reason, statusReason, flag))
                        .cause())
                .isEqualTo(cause);
    }

    @Test
    void everyCauseHasARowOfItsOwn() throws Exception {
        try (var table = FailureRulesTest.class.getResourceAsStream("/failure-causes.csv")) {
            String rows = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(FailureCause.values())
                    .allSatisfy(cause -> assertThat(rows).contains("\n" + cause.name() + " "));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "137, 'killed by SIGKILL, exit 137'",
        "139, 'killed by SIGSEGV, exit 139'",
        "150, 'killed by signal 22, exit 150'",
        "42, 'application error, exit 42'",
        "127, 'command not run, exit 127'"
    })
    void summarisesTheExitCode(int exitCode, String summary) {
        assertThat(FailureRules.diagnose(job(exitCode, null, null, null)).summary())
                .isEqualTo(summary);
    }

    @Test
    void everyCauseExplainsItselfAndAdvises() {
        assertThat(FailureCause.values()).allSatisfy(cause -> {
            assertThat(cause.title()).isNotBlank().hasSizeLessThan(30);
            assertThat(cause.explanation()).endsWith(".");
            assertThat(cause.advice()).endsWith(".");
        });
    }

    /** Attempt 1 exits with 42 at 1791187260000; what ends the job comes later or at the same time. */
    @ParameterizedTest
    @CsvSource({
        "CANCELLED, isCancelled, 1791187999000, true, 'cancelled'",
        "CANCELLED, isCancelled, 1791187260000, true, 'cancelled'",
        "TERMINATED, isTerminated, 1791187999000, true, 'terminated'",
        "TERMINATED, isTerminated, 1791187260500, false, 'terminated, exit 42'",
        "EXIT_CODE, isNothing, 1791187999000, false, 'application error, exit 42'",
    })
    void aJobThatEndsWhileItWaitsLeavesItsLastAttemptAlone(
            FailureCause cause, String flag, long stoppedAt, boolean whileWaiting, String summary) {
        String fields =
                "\"attempts\":[%s],\"stoppedAt\":%d,\"%s\":true".formatted(SampleEvents.attempt(42), stoppedAt, flag);
        FailureDiagnosis diagnosis =
                FailureRules.diagnose(SampleEvents.decodedStateChange(SampleEvents.stateChange("a", "FAILED", fields))
                        .job());
        assertThat(diagnosis.cause()).isEqualTo(cause);
        assertThat(diagnosis.whileWaiting()).isEqualTo(whileWaiting);
        assertThat(diagnosis.summary()).isEqualTo(summary);
    }

    private static Job job(
            @Nullable Integer exitCode, @Nullable String reason, @Nullable String statusReason, @Nullable String flag) {
        String fields = """
                "attempts":[{"container":{"exitCode":%s,"reason":%s},"startedAt":1,"stoppedAt":2}],
                "statusReason":%s,"%s":true
                """.formatted(exitCode, quoted(reason), quoted(statusReason), flag);
        return SampleEvents.decodedStateChange(SampleEvents.stateChange("a", "FAILED", fields))
                .job();
    }

    private static @Nullable String quoted(@Nullable String text) {
        return text == null ? null : '"' + text + '"';
    }
}
