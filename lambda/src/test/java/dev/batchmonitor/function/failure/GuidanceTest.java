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
    @CsvSource(
            delimiter = '|',
            value = {
                "pull image manifest has been retried 1 time(s): image docker.io/x:y: not found | name and tag",
                "Error response from daemon: manifest unknown: Requested image not found | name and tag",
                "Error response from daemon: pull access denied for x, repository does not exist or may require 'docker login' | the role that pulls",
                "toomanyrequests: You have reached your pull rate limit | Log in to the registry",
                "write /var/lib/docker/tmp: no space left on device | larger disks",
                "Get https://registry-1.docker.io/v2/: dial tcp 1.2.3.4:443: i/o timeout | way to the registry",
                "context canceled | way to the registry",
                "no matching manifest for linux/arm64/v8 in the manifest list entries | processor of the hosts",
                "image Manifest does not contain descriptor matching platform linux/amd64 | processor of the hosts",
                "no match for platform in manifest: not found | processor of the hosts",
                "net/http: TLS handshake timeout | way to the registry",
                "unexpected status code 500 Internal Server Error | The registry had trouble",
                "Error response from daemon: unknown blob | The registry had trouble",
                "something new | the role that pulls it, and the way"
            })
    void theReasonOfAFailedPullTellsWhatToDo(String reason, String advice) {
        assertThat(of("'attempts':[{'container':{'reason':'CannotPullContainerError: %s'}}]"
                                .formatted(reason.replace("'docker login'", "docker login")))
                        .advice())
                .contains(advice);
    }

    @Test
    void withoutSpaceOnFargateThereIsNoHostToEnlarge() {
        assertThat(of("'platformCapabilities':['FARGATE'],'attempts':[{'container':{'reason':"
                                + "'CannotPullContainerError: write /layer: no space left on device'}}]")
                        .advice())
                .startsWith("Raise ephemeralStorage");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "failed to validate logger args: create stream has been retried 1 times: failed to create log group: AccessDeniedException: not authorized to perform: logs:CreateLogGroup | permission that the reason names",
                "failed to validate logger args: signal: killed | way from the subnets to CloudWatch Logs",
                "failed to invoke EFS utils commands to set up EFS volumes: stderr: Failed to resolve fs-1.efs.eu-west-1.amazonaws.com | mount target",
                "unable to pull secrets or registry auth: unable to retrieve ecr registry auth: dial tcp 1.2.3.4:443: i/o timeout | way from the subnets to the service",
                "unable to retrieve secret from asm: There is a connection issue between the task and AWS Secrets Manager | way from the subnets to the service",
                "retrieved secret from Secrets Manager did not contain json key creds_key | JSON with the key",
                "invalid ssm parameters: /etl/db | none of that name",
                "unable to retrieve secret from asm: secret was marked for deletion | none of that name",
                "failed to download env files: file download command: non empty error stream: api error Forbidden: Forbidden | permission that the reason names",
                "failed to configure ENI: failed to setup regular eni: netplugin failed | Submit it again",
                "something new | what the reason names"
            })
    void theReasonOfAFailedInitializationTellsWhatToDo(String reason, String advice) {
        assertThat(of("'attempts':[],'statusReason':'ResourceInitializationError: %s'".formatted(reason))
                        .advice())
                .contains(advice);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "error gathering device information while adding custom device /dev/dri/renderD130: no such file or directory | instance type, AMI and driver",
                "OCI runtime create failed: error during container init: error running hook #0 | instance type, AMI and driver",
                "failed to initialize logging driver: RequestError: send request failed caused by: Post https://logs: dial tcp 1.2.3.4:443: i/o time | way from the hosts to CloudWatch Logs",
                "failed to initialize logging driver: ResourceNotFoundException: The specified log group does not exist. | log configuration",
                "VolumeDriver.Create: mounting volume failed: mount.nfs4: Connection timed out | volumes and mount points",
                "failed to copy file info for /var/lib/docker: failed to chown: operation not permitted | volumes and mount points",
                "unable to find user etl: no matching entries in passwd file | user of the job definition",
                "No command specified | command and entry point",
                "OCI runtime create failed: container init was OOM-killed (memory limit too low?) | Raise the memory",
                "something new | a volume"
            })
    void theReasonOfAFailedStartTellsWhatToDo(String reason, String advice) {
        assertThat(of("'attempts':[{'container':{'reason':'CannotStartContainerError: %s'}}]".formatted(reason))
                        .advice())
                .contains(advice);
    }

    @Test
    void whatNeverStartedHasNoStoppedTaskToLookAt() {
        Guidance guidance = of(
                "'platformCapabilities':['EC2'],'createdAt':1791187190000,'attempts':[],'statusReason':'superseded by another job'");
        assertThat(guidance.explanation()).startsWith("The job never started.");
        assertThat(guidance.advice()).contains("CancelJob");
    }

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

    private static Guidance of(String fields) {
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
