package dev.batchmonitor.function.failure;

import static dev.batchmonitor.function.SampleEvents.decodedStateChange;
import static dev.batchmonitor.function.SampleEvents.stateChange;
import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.job.Job;
import dev.batchmonitor.function.job.JobKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuidanceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DockerTimeoutError: Could not transition to created; timed out after waiting 4m0s",
                "Timeout waiting for network interface provisioning to complete."
            })
    void whoIsTriedAgainIsNotToldToSubmitAgain(String reason) {
        String fields = "'attempts':[{'container':{'reason':'%s'}}],'retryStrategy':{'attempts':3}".formatted(reason);
        assertThat(of("RUNNABLE", fields).advice()).startsWith("Nothing: Batch tries it again.");
        assertThat(of("FAILED", fields).advice()).contains("ubmit it again");
    }

    @Test
    void aServiceJobWaitsForInstancesOfSageMaker() {
        assertThat(BlockedReason.INSUFFICIENT_INSTANCE_CAPACITY
                        .guidance(JobKind.SERVICE)
                        .explanation())
                .contains("SageMaker");
        assertThat(BlockedReason.INSUFFICIENT_INSTANCE_CAPACITY
                        .guidance(JobKind.SINGLE)
                        .advice())
                .isEqualTo(BlockedReason.INSUFFICIENT_INSTANCE_CAPACITY.advice());
    }

    @ParameterizedTest
    @CsvSource({
        "126, executable",
        "127, PATH",
        "132, processor",
        "134, last message",
        "137, memory of job and host",
        "139, stack trace",
        "143, CloudTrail",
        "9, Read the end of the log."
    })
    void theExitCodeTellsWhatToDo(int exitCode, String advice) {
        assertThat(of("'attempts':[{'container':{'exitCode':%d},'statusReason':'Essential container in task exited'}]"
                                .formatted(exitCode))
                        .advice())
                .contains(advice);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 1 | FAILED | Give the job more attempts",
                "3 | 3 | FAILED | Allow more attempts",
                "1 | 3 | FAILED | Retry on onStatusReason \"Host EC2*\"",
                "1 | 3 | RUNNABLE | Nothing: Batch tries it again."
            })
    void whatToDoAboutALostHostDependsOnTheAttempts(int made, int allowed, String status, String advice) {
        String attempt = "{'statusReason':'Host EC2 (instance i-0123456789abcdef0) terminated.'}";
        String attempts = String.join(",", java.util.Collections.nCopies(made, attempt));
        String fields = "'attempts':[%s],'retryStrategy':{'attempts':%d}".formatted(attempts, allowed);
        assertThat(of(status, fields).advice()).startsWith(advice);
    }

    @Test
    void aStateTimeLimitSaysWhatItsReasonMeans() {
        Guidance guidance = of(
                "'statusReason':'Canceled by JobStateTimeLimit action due to reason: MISCONFIGURATION:JOB_RESOURCE_REQUIREMENT'");
        assertThat(guidance.explanation()).endsWith(BlockedReason.JOB_RESOURCE_REQUIREMENT.explanation());
        assertThat(guidance.advice()).isEqualTo(BlockedReason.JOB_RESOURCE_REQUIREMENT.advice());
    }

    @Test
    void outOfMemoryNamesTheMemoryThatItHad() {
        String oom =
                "'attempts':[{'container':{'exitCode':137,'reason':'OutOfMemoryError: Container killed due to memory"
                        + " usage'}}],'container':{'resourceRequirements':[{'type':'MEMORY','value':'4096'}]}";
        assertThat(of(oom).advice()).isEqualTo("Raise its memory from 4096 MiB, or make it use less.");
    }

    @Test
    void outOfMemoryNamesTheContainerOfATask() {
        String oom = "'attempts':[{'taskProperties':[{'containers':[{'name':'main','exitCode':137,'reason':"
                + "'OutOfMemoryError: Container killed due to memory usage'},{'name':'side','exitCode':143}]}]}]";
        assertThat(of(oom).advice()).isEqualTo("Raise the memory of the container main, or make it use less.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mai@", "_main_", "a b", "main*", "<!channel>", "www.evil.example", "main\u202E"})
    void whatIsNoNameOfAContainerIsNotSaid(String name) {
        String attempt =
                "{'taskProperties':[{'containers':[{'name':'%s','exitCode':137,'reason':'OutOfMemoryError'},{}]}]}"
                        .formatted(name);
        assertThat(of("'attempts':[" + attempt + "]").advice()).isEqualTo("Raise its memory, or make it use less.");
    }

    @Test
    void aTimeoutNamesItself() {
        String timeout = "'attempts':[{'container':{'exitCode':137}}],'timeout':{'attemptDurationSeconds':3600},"
                + "'statusReason':'Job attempt duration exceeded timeout'";
        assertThat(of(timeout).explanation()).contains("3600 seconds");
    }

    @Test
    void whoLeftNoLogIsNotToldToReadIt() {
        Job job = job("FAILED", "'attempts':[{'container':{'exitCode':1}}]");
        FailureDiagnosis diagnosis = FailureRules.diagnose(job);
        assertThat(Guidance.of(new Circumstances(diagnosis, job, false)).advice())
                .startsWith("Read the end of the log");
        assertThat(Guidance.of(new Circumstances(diagnosis, job, true)).advice())
                .startsWith("It left no log");
    }

    @Test
    void aGuessAboutAPersonIsNoFact() {
        assertThat(of("'attempts':[{'container':{'exitCode':137}}],'statusReason':'stop it'")
                        .explanation())
                .startsWith("It seems that");
        assertThat(of("'attempts':[{'container':{'exitCode':137}}],'isTerminated':true")
                        .explanation())
                .isEqualTo(FailureCause.TERMINATED.explanation());
    }

    static Stream<Guidance> all() {
        List<Guidance> ofCauses = Arrays.stream(FailureCause.values())
                .map(cause -> Guidance.of(Circumstances.ofMany(cause, null)))
                .toList();
        return Stream.concat(ofCauses.stream(), Guidance.rows().stream().map(GuidanceRow::example));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everythingThatIsSaidIsSentencesAndAPageOfAws(Guidance guidance) {
        assertThat(guidance.explanation()).matches("[A-Z].*\\.");
        assertThat(guidance.advice()).matches("[A-Z].*\\.");
        assertThat(guidance.page()).matches("https://docs\\.aws\\.amazon\\.com/[A-Za-z]+/.*\\.html");
    }

    static Guidance of(String fields) {
        return of("FAILED", fields);
    }

    private static Guidance of(String status, String fields) {
        Job job = job(status, fields);
        FailureDiagnosis diagnosis = status.equals("FAILED")
                ? FailureRules.diagnose(job)
                : FailureRules.diagnose(job.lastAttempt().orElseThrow());
        return Guidance.of(new Circumstances(diagnosis, job, false));
    }

    private static Job job(String status, String fields) {
        return decodedStateChange(stateChange("a", status, fields.replace('\'', '"')))
                .job();
    }
}
