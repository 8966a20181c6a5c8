package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventPatternsTest {
    private static final String JOB = "Batch Job State Change";
    private static final String SERVICE_JOB = "Batch Service Job State Change";

    private EventMatcher rules;

    @BeforeAll
    void synthesise() {
        rules = new EventMatcher(TestMonitor.with(monitor -> {}).template());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUCCEEDED", "FAILED"})
    void finishedJobsGoThroughWithoutAnyAttempt(String status) {
        String detail = "{\"status\":\"%s\",\"attempts\":[]}".formatted(status);
        assertThat(rules.matching(JOB, detail)).containsExactly("JobStateChanges");
        assertThat(rules.matching(SERVICE_JOB, detail)).containsExactly("ServiceJobStateChanges");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUBMITTED", "PENDING", "RUNNABLE", "SCHEDULED", "STARTING", "RUNNING"})
    void jobsUnderWayStayOut(String status) {
        String detail = "{\"status\":\"%s\",\"attempts\":[],\"eksAttempts\":[]}".formatted(status);
        assertThat(rules.matching(JOB, detail)).isEmpty();
        assertThat(rules.matching(SERVICE_JOB, detail)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        attempts    | {"startedAt":1}
        attempts    | {"stoppedAt":1}
        attempts    | {"statusReason":"Host EC2 (instance i-1) terminated."}
        attempts    | {"container":{"exitCode":0}}
        attempts    | {"container":{"reason":"CannotPullContainerError: no"}}
        attempts    | {"container":{"taskArn":"arn"}}
        attempts    | {"container":{"containerInstanceArn":"arn"}}
        attempts    | {"taskProperties":[{"taskArn":"arn"}]}
        attempts    | {"taskProperties":[{"containerInstanceArn":"arn"}]}
        eksAttempts | {"startedAt":1}
        eksAttempts | {"stoppedAt":1}
        eksAttempts | {"statusReason":"Pod failed"}
        eksAttempts | {"podName":"pod"}
        eksAttempts | {"nodeName":"node"}
        eksAttempts | {"eksClusterArn":"arn"}
        """)
    void jobThatWaitsForAnotherAttemptGoesThroughWhateverIsKnownOfTheFirst(String kind, String attempt) {
        String detail = "{\"status\":\"RUNNABLE\",\"%s\":[{},%s]}".formatted(kind, attempt);
        assertThat(rules.matching(JOB, detail)).containsExactly("JobStateChanges");
        assertThat(rules.matching(JOB, detail.replace("RUNNABLE", "RUNNING"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"startedAt", "stoppedAt", "statusReason"})
    void serviceJobThatWaitsForAnotherAttemptGoesThrough(String field) {
        String detail = "{\"status\":\"RUNNABLE\",\"attempts\":[{\"%s\":1}]}".formatted(field);
        assertThat(rules.matching(SERVICE_JOB, detail)).containsExactly("ServiceJobStateChanges");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Batch Job Queue Blocked", "Batch Service Job Queue Blocked"})
    void blockedQueuesGoThrough(String detailType) {
        assertThat(rules.matching(detailType, "{\"status\":\"RUNNABLE\",\"attempts\":[]}"))
                .containsExactly("QueueBlocked");
    }

    @Test
    void otherEventsOfBatchStayOut() {
        assertThat(rules.matching("Batch Service Job Preemption Started", "{\"status\":\"RUNNING\"}"))
                .isEmpty();
    }
}
