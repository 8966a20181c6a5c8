package dev.batchmonitor.function.metric;

import static dev.batchmonitor.function.SampleEvents.FAILED_THREE_TIMES;
import static dev.batchmonitor.function.SampleEvents.attempt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.SampleEvents;
import dev.batchmonitor.function.failure.FailureRules;
import dev.batchmonitor.function.job.Job;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobMeasurementsTest {
    private static final Instant EVENT_TIME = Instant.parse("2026-10-05T08:20:41Z");

    @Test
    void aFailedJobCountsItselfAndItsLastAttempt() {
        Job job = SampleEvents.decodedStateChange(FAILED_THREE_TIMES).job();
        List<Measurement> measurements = JobMeasurements.ofFailed(job, FailureRules.diagnose(job), EVENT_TIME);

        assertThat(byQueue(measurements))
                .containsExactly(
                        "FailedJobs=1.0",
                        "Attempts=3.0",
                        "JobDuration=1240500.0",
                        "QueueTime=10000.0",
                        "FailedAttempts=1.0",
                        "ExitCode=42.0",
                        "AttemptDuration=1040500.0");
        assertThat(measurements)
                .filteredOn(measurement -> measurement.name() == MetricName.FAILED_JOBS)
                .extracting(Measurement::dimensions)
                .containsExactly(
                        Map.of("JobQueue", "nightly"),
                        Map.of("JobQueue", "nightly", "JobDefinition", "etl"),
                        Map.of("JobQueue", "nightly", "Cause", "EXIT_CODE"),
                        Map.of("JobQueue", "nightly", "ExitCode", "42"));
        assertThat(measurements).extracting(Measurement::time).containsOnly(Instant.ofEpochMilli(1_791_188_440_500L));
    }

    @Test
    void aRetryCountsTheAttemptThatFailedAndNoJob() {
        Job job = job("RUNNABLE", "\"attempts\":[" + attempt(1) + "," + attempt(13) + "]");
        List<Measurement> measurements = JobMeasurements.ofRetried(
                job, job.attempts().get(1), FailureRules.diagnose(job.attempts().get(1)), EVENT_TIME);
        assertThat(byQueue(measurements))
                .containsExactly("FailedAttempts=1.0", "ExitCode=13.0", "AttemptDuration=60000.0");
    }

    @Test
    void aJobThatSucceedsAfterAFailedAttemptHasRecovered() {
        Job job = job("SUCCEEDED", "\"attempts\":[" + attempt(1) + "," + attempt(0) + "]");
        assertThat(byQueue(JobMeasurements.ofSucceeded(job, EVENT_TIME)))
                .contains("SucceededJobs=1.0", "RecoveredJobs=1.0", "Attempts=2.0", "ExitCode=0.0")
                .doesNotContain("FailedAttempts=1.0");
    }

    @Test
    void anAttemptIsNotCountedAgainWhenItsJobEndsWhileItWaitsForTheNext() {
        Job job = job("FAILED", "\"isCancelled\":true,\"attempts\":[" + attempt(1) + "]");
        assertThat(byQueue(JobMeasurements.ofFailed(job, FailureRules.diagnose(job), EVENT_TIME)))
                .contains("FailedJobs=1.0", "Attempts=1.0")
                .doesNotContain("FailedAttempts=1.0", "ExitCode=1.0");
    }

    @Test
    void aJobThatNeverStartedHasNoExitCodeAndNoDuration() {
        Job job = job("FAILED", "\"statusReason\":\"Dependent Job failed\"");
        assertThat(byQueue(JobMeasurements.ofFailed(job, FailureRules.diagnose(job), EVENT_TIME)))
                .containsExactly("FailedJobs=1.0", "Attempts=0.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"arrayProperties\":{\"size\":4}", "\"nodeDetails\":{\"nodeIndex\":1}"})
    void arrayParentsAndNodesAreNotJobsOfTheirOwn(String fields) {
        Job job = job("FAILED", fields);
        assertThat(JobMeasurements.ofFailed(job, FailureRules.diagnose(job), EVENT_TIME))
                .isEmpty();
    }

    @Test
    void dimensionsAreWhatCloudWatchTakes() {
        String event =
                SampleEvents.stateChange("a", "SUCCEEDED", "\"jobQueue\":\":Käse\\u0007\",\"jobDefinition\":\"\"");
        Job job = SampleEvents.decodedStateChange(event).job();
        assertThat(JobMeasurements.ofSucceeded(job, EVENT_TIME))
                .extracting(Measurement::dimensions)
                .contains(Map.of("JobQueue", "?K?se?", "JobDefinition", "unknown"));
    }

    private static List<String> byQueue(List<Measurement> measurements) {
        return measurements.stream()
                .filter(measurement -> measurement.dimensions().size() == 1)
                .map(measurement -> measurement.name().text() + "=" + measurement.value())
                .toList();
    }

    private static Job job(String status, String fields) {
        return SampleEvents.decodedStateChange(SampleEvents.stateChange("a", status, fields))
                .job();
    }
}
