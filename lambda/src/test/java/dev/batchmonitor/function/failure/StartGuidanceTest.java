package dev.batchmonitor.function.failure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said where no container ran. */
class StartGuidanceTest {
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
        assertThat(GuidanceTest.of("'attempts':[{'container':{'reason':'CannotPullContainerError: %s'}}]"
                                .formatted(reason.replace("'docker login'", "docker login")))
                        .advice())
                .contains(advice);
    }

    @Test
    void withoutSpaceOnFargateThereIsNoHostToEnlarge() {
        assertThat(GuidanceTest.of("'platformCapabilities':['FARGATE'],'attempts':[{'container':{'reason':"
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
        assertThat(GuidanceTest.of("'attempts':[],'statusReason':'ResourceInitializationError: %s'".formatted(reason))
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
        assertThat(GuidanceTest.of("'attempts':[{'container':{'reason':'CannotStartContainerError: %s'}}]"
                                .formatted(reason))
                        .advice())
                .contains(advice);
    }

    @Test
    void whatNeverStartedHasNoStoppedTaskToLookAt() {
        Guidance guidance = GuidanceTest.of(
                "'platformCapabilities':['EC2'],'createdAt':1791187190000,'attempts':[],'statusReason':'superseded by another job'");
        assertThat(guidance.explanation()).startsWith("The job never started.");
        assertThat(guidance.advice()).contains("CancelJob");
    }
}
