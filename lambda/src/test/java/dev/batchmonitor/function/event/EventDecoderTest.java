package dev.batchmonitor.function.event;

import static dev.batchmonitor.function.SampleEvents.FAILED_THREE_TIMES;
import static dev.batchmonitor.function.SampleEvents.decoded;
import static dev.batchmonitor.function.SampleEvents.decodedStateChange;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.batchmonitor.function.SampleEvents;
import dev.batchmonitor.function.job.Job;
import dev.batchmonitor.function.job.JobExit;
import dev.batchmonitor.function.job.JobKind;
import dev.batchmonitor.function.job.JobStatus;
import dev.batchmonitor.function.job.LogDestination;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventDecoderTest {
    @Test
    void readsAJobWithAllItsAttempts() {
        BatchEvent.JobStateChange event = decodedStateChange(FAILED_THREE_TIMES);
        Job job = event.job();

        assertThat(event.origin().region()).isEqualTo("eu-west-1");
        assertThat(event.origin().partition()).isEqualTo("aws");
        assertThat(event.origin().time()).isEqualTo(Instant.parse("2026-10-05T08:20:41Z"));
        assertThat(job.identity().queueName()).isEqualTo("nightly");
        assertThat(job.identity().definitionName()).isEqualTo("etl");
        assertThat(job.status()).isEqualTo(JobStatus.FAILED);
        assertThat(job.allowedAttempts()).isEqualTo(3);
        assertThat(job.attempts())
                .extracting(attempt -> attempt.exit().exitCode())
                .containsExactly(13, 13, 42);
        assertThat(job.attempts())
                .extracting(attempt -> attempt.container().logStream())
                .containsExactly("etl/default/1111aaaa", "etl/default/2222bbbb", "etl/default/3333cccc");
        assertThat(job.logs().ofJob()).isEqualTo(new LogDestination("awslogs", "/jobs/etl", null));
        assertThat(job.platform()).isEqualTo(Job.Platform.FARGATE);
    }

    @Test
    void neverReadsEnvironmentCommandParametersOrSecrets() {
        assertThat(decoded(FAILED_THREE_TIMES).toString())
                .contains("nightly-etl")
                .doesNotContain("never-to-be-seen")
                .doesNotContain("PASSWORD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"detail-type\":\"Batch Job State Change\",\"detail\":null}",
                "{\"detail-type\":\"Batch Job State Change\"}",
                "{\"detail-type\":\"Batch Job State Change\",\"detail\":[1,2]}",
                "{\"detail-type\":\"Batch Job State Change\",\"time\":17,\"resources\":\"x\",\"detail\":{\"jobId\":5,"
                        + "\"attempts\":{\"a\":1},\"container\":\"x\",\"createdAt\":\"soon\",\"status\":[]}}",
                "{\"detail-type\":\"Batch Job State Change\",\"time\":\"yesterday\",\"detail\":{\"attempts\":[null,3,"
                        + "{\"container\":{\"exitCode\":\"one\"}},[]],\"startedAt\":1e300}}"
            })
    void toleratesWhatIsMissingOrOfAnotherType(String event) {
        assertThat(decoded(event).origin().time()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"detail-type\":7}",
                "7",
                "not json",
                "{\"detail\":",
                "{} {}",
                "{\"a\":\"\\uD83D\",}"
            })
    void refusesWhatIsNotOneEvent(String text) {
        assertThatThrownBy(() -> new EventDecoder(SampleEvents.CLOCK).decode(text))
                .isInstanceOf(UnreadableEventException.class);
    }

    @Test
    void refusalsQuoteNothingOfTheEvent() {
        assertThatThrownBy(() -> new EventDecoder(SampleEvents.CLOCK).decode("{\"password\": swordfish}"))
                .hasMessageNotContaining("swordfish");
    }

    @Test
    void endlessNestingIsRefusedAndNotFollowed() {
        String deep = "{\"detail\":".repeat(100_000);
        assertThatThrownBy(() -> new EventDecoder(SampleEvents.CLOCK).decode(deep))
                .isInstanceOf(UnreadableEventException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Batch Job State Change, JobStateChange",
        "Batch Service Job State Change, JobStateChange",
        "Batch Job Queue Blocked, JobQueueBlocked",
        "Batch Service Job Queue Blocked, JobQueueBlocked",
        "Batch Service Job Preemption Started, Unknown",
        "Something Of Tomorrow, Unknown"
    })
    void knowsTheTypesOfEvents(String type, String expected) {
        assertThat(decoded("{\"detail-type\":\"" + type + "\",\"detail\":{}}")
                        .getClass()
                        .getSimpleName())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'jobId':'a:3','arrayProperties':{'index':3,'statusSummary':{}}} | ARRAY_CHILD",
                "{'jobId':'a','arrayProperties':{'size':3,'statusSummary':{}}} | ARRAY",
                "{'jobId':'a','nodeProperties':{'numNodes':2}} | MULTI_NODE",
                "{'jobId':'a#1','nodeDetails':{'nodeIndex':1}} | NODE",
                "{'jobId':'a','nodeDetails':{'nodeIndex':1}} | NODE",
                "{'jobId':'a'} | SINGLE"
            })
    void tellsTheKindsOfJobsApart(String detail, JobKind kind) {
        String event = "{\"detail-type\":\"Batch Job State Change\",\"detail\":" + detail.replace('\'', '"') + "}";
        assertThat(decodedStateChange(event).job().kind()).isEqualTo(kind);
    }

    @Test
    void findsTheContainerThatFailedAmongSeveral() {
        Job job = failed("""
                "attempts":[{"taskProperties":[{"taskArn":"t","containers":[
                  {"name":"sidecar","exitCode":0,"logStreamName":"s/sidecar/1"},
                  {"name":"main","exitCode":3,"reason":"boom","logStreamName":"s/main/1"}]}],"startedAt":1,"stoppedAt":2}]
                """);
        assertThat(job.exit()).isEqualTo(new JobExit(3, "boom", null));
        assertThat(job.lastAttempt().orElseThrow().container().logStream()).isEqualTo("s/main/1");
    }

    @Test
    void aContainerThatWasStoppedWithItsTaskIsNotBlamed() {
        Job job = failed("""
                "attempts":[{"taskProperties":[{"containers":[{"name":"db","exitCode":137},{"name":"app","exitCode":1}]}]}]
                """);
        assertThat(job.exit().exitCode()).isEqualTo(1);
    }

    @Test
    void readsAttemptsOfPods() {
        Job job = failed("""
                "eksProperties":{"podProperties":{}},"eksAttempts":[{"podName":"p","nodeName":"n",
                  "initContainers":[{"name":"init","exitCode":0,"reason":"Completed"}],
                  "containers":[{"name":"main","exitCode":137,"reason":"OOMKilled"}],"startedAt":1,"stoppedAt":2}]
                """);
        assertThat(job.platform()).isEqualTo(Job.Platform.EKS);
        assertThat(job.exit()).isEqualTo(new JobExit(137, "OOMKilled", null));
    }

    @Test
    void takesTheLastAttemptFromTheJobWhereBatchListsNone() {
        Job job = failed("\"container\":{\"exitCode\":9,\"reason\":\"r\",\"logStreamName\":\"s\"}");
        assertThat(job.attempts()).hasSize(1);
        assertThat(job.exit()).isEqualTo(new JobExit(9, "r", null));
    }

    @Test
    void whatTheJobStillSaysOfAnEarlierTaskIsNotTheLastAttempts() {
        String attempts = """
                "attempts":[{"container":{"taskArn":"t/1","exitCode":1,"logStreamName":"s/1"}},
                  {"container":{"taskArn":"t/2","reason":"CannotPullContainerError: x"}}],
                "container":{"taskArn":"%s","exitCode":1,"logStreamName":"s/1"}
                """;
        assertThat(failed(attempts.formatted("t/1"))
                        .lastAttempt()
                        .orElseThrow()
                        .container()
                        .logStream())
                .isNull();
        assertThat(failed(attempts.formatted("t/2"))
                        .lastAttempt()
                        .orElseThrow()
                        .container()
                        .logStream())
                .isEqualTo("s/1");
    }

    @Test
    void aJobThatNeverStartedHasNoAttempts() {
        assertThat(failed("\"attempts\":[],\"container\":{\"image\":\"i\"}").attempts())
                .isEmpty();
    }

    @Test
    void timestampsMayBeSecondsOrMissing() {
        Job job = failed("\"createdAt\":1791187190,\"startedAt\":0,\"stoppedAt\":1791187200000");
        assertThat(job.times().createdAt()).isEqualTo(Instant.ofEpochSecond(1791187190));
        assertThat(job.times().startedAt()).isNull();
        assertThat(job.times().stoppedAt()).isEqualTo(Instant.ofEpochMilli(1791187200000L));
    }

    @Test
    void takesTheIdFromTheArnWhereThereIsNoOther() {
        String event = """
                {"detail-type":"Batch Job State Change","resources":["arn:aws-cn:batch:cn-north-1:1:job/abc:4"],
                 "detail":{"status":"FAILED"}}
                """;
        BatchEvent.JobStateChange change = decodedStateChange(event);
        assertThat(change.job().identity().id()).isEqualTo("abc:4");
        assertThat(change.origin().partition()).isEqualTo("aws-cn");
        assertThat(change.origin().region()).isEqualTo("cn-north-1");
    }

    private static Job failed(String fields) {
        return decodedStateChange(SampleEvents.stateChange("a", "FAILED", fields))
                .job();
    }

    @ParameterizedTest
    @ValueSource(strings = {"`s-east-1", "evil.example/x?", "eu-west-1.evil.example", "EU-WEST-1", "eu west-1", ""})
    void aRegionOfAnotherShapeThanAwssIsNone(String region) {
        String arn = "\"jobArn\":\"arn:aws:batch:%s:111122223333:job/a\"";
        String event = SampleEvents.stateChange("a", "FAILED", arn.formatted("ap-south-1"));
        assertThat(decoded(event.replace("\"region\":\"eu-west-1\"", "\"region\":\"" + region + "\""))
                        .origin()
                        .region())
                .isEqualTo("ap-south-1");
        String nowhere = SampleEvents.stateChange("a", "FAILED", arn.formatted(region));
        assertThat(decoded(nowhere.replace("\"region\":\"eu-west-1\",", ""))
                        .origin()
                        .region())
                .isNull();
    }
}
