package dev.batchmonitor.function.failure;

import static dev.batchmonitor.function.SampleEvents.attempt;
import static dev.batchmonitor.function.SampleEvents.decodedStateChange;
import static dev.batchmonitor.function.SampleEvents.stateChange;
import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.job.Job;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryVerdictTest {
    private static final String EXIT_ON_ALL_BUT_HOSTS =
            "{'onStatusReason':'Host EC2*','action':'retry'}," + "{'onReason':'*','action':'exit'}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 | 1 | | Batch did not retry: the job allows one attempt.",
                "3 | 3 | | All 3 attempts are used up.",
                "1 | 3 | | Batch made 1 of 3 attempts: the job's retry strategy allows another, and Batch does"
                        + " not say why it was not made.",
                "1 | 3 | {'onExitCode':'4*','action':'EXIT'} | Batch made 1 of 3 attempts: rule 1 of the job's retry strategy"
                        + " (onExitCode \"4*\") says EXIT.",
                "1 | 3 | {'onExitCode':'5*','action':'EXIT'} | Batch made 1 of 3 attempts: the job's retry strategy"
                        + " allows another, and Batch does not say why it was not made.",
                "3 | 3 | {'onExitCode':'42','onStatusReason':'Essential*','action':'Exit'} | Batch would not have"
                        + " retried: rule 1 of the job's retry strategy (onExitCode \"42\" onStatusReason \"Essential*\") says EXIT.",
                "3 | 3 | {'onExitCode':'42','onStatusReason':'Host*','action':'EXIT'} | All 3 attempts are used up.",
                "2 | 2 | {'onExitCode':'42','action':'RETRY'},{'onReason':'*','action':'EXIT'} | Both attempts are used up.",
            })
    void theFirstRowThatHoldsDecides(int made, int allowed, String rows, String sentence) {
        assertThat(verdict(job(made, allowed, rows == null ? "" : rows, ""))).isEqualTo(sentence);
    }

    @Test
    void theStarHoldsForAJobWithoutAReason() {
        assertThat(verdict(job(1, 3, EXIT_ON_ALL_BUT_HOSTS, "")))
                .isEqualTo(
                        "Batch made 1 of 3 attempts: rule 2 of the job's retry strategy (onReason \"*\") says EXIT.");
    }

    @Test
    void aTimeoutIsNeverRetried() {
        assertThat(verdict(job(1, 3, "", ",'statusReason':'Job attempt duration exceeded timeout'")))
                .isEqualTo("Batch does not retry after a timeout.");
    }

    @Test
    void aTerminatedJobIsNeverRetried() {
        assertThat(verdict(job(1, 3, "", ",'isTerminated':true")))
                .isEqualTo("Batch does not retry a job that was ended from outside.");
    }

    @Test
    void anAttemptThatIsFollowedByAnotherSaysHowManyAreLeft() {
        String event =
                stateChange("a", "RUNNABLE", "\"attempts\":[" + attempt(42) + "],\"retryStrategy\":{\"attempts\":3}");
        Job job = decodedStateChange(event).job();
        assertThat(verdict(job)).isEqualTo("Batch tries it again: 2 of 3 attempts are left.");
    }

    @Test
    void aJobThatNeverStartedHasNothingToRetry() {
        assertThat(RetryVerdict.of(job(0, 3, "", ""), FailureRules.diagnose(job(0, 3, "", ""))))
                .isEmpty();
    }

    private static String verdict(Job job) {
        return RetryVerdict.of(job, FailureRules.diagnose(job)).orElseThrow();
    }

    private static Job job(int made, int allowed, String rows, String more) {
        String attempts = String.join(",", Collections.nCopies(made, attempt(42)));
        String fields = "'retryStrategy':{'attempts':%d,'evaluateOnExit':[%s]}%s".formatted(allowed, rows, more);
        return decodedStateChange(
                        stateChange("a", "FAILED", "\"attempts\":[" + attempts + "]," + fields.replace('\'', '"')))
                .job();
    }
}
