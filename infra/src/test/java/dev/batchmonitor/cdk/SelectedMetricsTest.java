package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;

/** Which metrics there are, and what becomes of what would look at the others. */
class SelectedMetricsTest {
    @Test
    void functionIsToldWhatToPublishInTheOrderOfTheEnum() {
        assertThat(environment(monitor -> monitor.metrics(List.of(JobMetric.QUEUE_TIME, JobMetric.FAILED_JOBS))
                        .metricDimensions(List.of(MetricDimension.EXIT_CODE, MetricDimension.CAUSE))))
                .containsEntry("BATCH_MONITOR_METRICS", "FailedJobs,QueueTime")
                .containsEntry("BATCH_MONITOR_METRIC_DIMENSIONS", "Cause,ExitCode");
        assertThat(environment(monitor -> {}))
                .doesNotContainKeys("BATCH_MONITOR_METRICS", "BATCH_MONITOR_METRIC_DIMENSIONS");
    }

    @Test
    void withoutAnyMetricThereIsNoPermissionToPublish() {
        TestMonitor monitor = TestMonitor.with(builder -> builder.metrics(List.of()));

        assertThat(monitor.environment()).containsEntry("BATCH_MONITOR_METRICS", "");
        assertThat(monitor.template().toJSON().toString()).doesNotContain("PutMetricData");
    }

    @Test
    void metricThatIsNotPublishedCannotBeUsed() {
        BatchJobMonitor monitor = TestMonitor.with(builder -> builder.metrics(List.of(JobMetric.FAILED_JOBS)))
                .monitor();

        assertThat(monitor.metricFailedJobs().getExpression()).contains("FailedJobs");
        assertThatThrownBy(monitor::metricQueueTime)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "'metrics' must name QUEUE_TIME where QueueTime is used, got: [FAILED_JOBS]; add it, as nothing"
                                + " else publishes this metric");
        assertThatThrownBy(monitor::metricIncidentTableErrors).hasMessageContaining("INCIDENT_TABLE_ERRORS");
    }

    @Test
    void dimensionThatIsNotPublishedCannotBeUsed() {
        BatchJobMonitor monitor = TestMonitor.with(builder -> builder.metricDimensions(List.of(MetricDimension.CAUSE)))
                .monitor();

        assertThat(monitor.metricFailedJobs(by("Cause")).getDimensions()).hasSize(2);
        assertThatThrownBy(() -> monitor.metricFailedJobs(by("ExitCode")))
                .hasMessageContaining("must name JobQueue alone or together with Cause, got: [ExitCode, JobQueue]");
        assertThatThrownBy(() -> monitor.metricSucceededJobs(by("JobDefinition")))
                .hasMessageContaining("must name JobQueue alone, got:");
    }

    @ParameterizedTest
    @CsvSource({
        "INCIDENT_TABLE_ERRORS, INCIDENT_TABLE_ERRORS",
        "BLOCKED_JOBS, BLOCKED_JOBS",
        "QUEUE_TIME, QUEUE_TIME",
        "HEARTBEAT, FAILED_JOBS"
    })
    void alarmOnAMetricThatIsNotPublishedIsRefusedIfItIsNamedAndElseLeftOut(MonitorAlarm alarm, JobMetric metric) {
        List<JobMetric> others = Arrays.stream(JobMetric.values())
                .filter(other -> other != metric)
                .toList();
        assertThat(WrongUse.messageOf(
                        (stack, monitor) -> monitor.jobQueues(List.of(TestMonitor.jobQueue(stack, "nightly")))
                                .metrics(others)
                                .alarms(MonitorAlarms.none().with(alarm, alarm.defaultThreshold()))))
                .contains("'alarms' must not name " + alarm + " if 'metrics' leaves out " + metric
                        + ", as nobody measures that, got: threshold ");
        assertThat(alarms(monitor -> monitor.metrics(others))).isEqualTo(alarms(monitor -> {}) - 1);
    }

    @ParameterizedTest
    @CsvSource({"FAILED_JOBS, FAILED_JOBS", "FAILURE_RATE, FAILED_JOBS", "FAILURE_RATE, SUCCEEDED_JOBS"})
    void whereTheMonitorCountsItHasTo(MonitorAlarm alarm, JobMetric metric) {
        List<JobMetric> others = Arrays.stream(JobMetric.values())
                .filter(other -> other != metric)
                .toList();
        assertThat(WrongUse.messageOf(
                        (stack, monitor) -> monitor.jobQueues(List.of(TestMonitor.jobQueue(stack, "nightly")))
                                .jobTags(Map.of("team", "genomics"))
                                .metrics(others)
                                .alarms(MonitorAlarms.none().with(alarm, alarm.defaultThreshold()))))
                .contains("'alarms' must not name " + alarm + " if 'metrics' leaves out " + metric);
    }

    @Test
    void dashboardHasNoWidgetsOfWhatIsNotPublished() {
        String dashboard = dashboard(monitor -> monitor.metrics(List.of(JobMetric.FAILED_JOBS, JobMetric.QUEUE_TIME))
                .metricDimensions(List.of(MetricDimension.CAUSE)));

        assertThat(dashboard)
                .contains(
                        "Failed jobs by cause", "Time in the job queue, ms", "Finished jobs (AWS/Batch)", "Last alerts")
                .doesNotContain("by exit code", "by job definition", "by definition", "RecoveredJobs", "FailedAttempts")
                .doesNotContain("BlockedJobs", "IncidentTableErrors");
        assertThat(dashboard(monitor -> monitor.metrics(List.of())))
                .contains("Finished jobs (AWS/Batch)", "Monitor: function")
                .doesNotContain("BatchJobMonitor\\\"");
    }

    @Test
    void sameMetricTwiceIsRefused() {
        assertThat(WrongUse.messageOf(
                        (stack, monitor) -> monitor.metrics(List.of(JobMetric.ATTEMPTS, JobMetric.ATTEMPTS))
                                .metricDimensions(List.of(MetricDimension.CAUSE, MetricDimension.CAUSE))))
                .contains(
                        "'metrics' must name each metric once, got: 'ATTEMPTS' twice",
                        "'metricDimensions' must name each dimension once, got: 'CAUSE' twice");
    }

    private static MetricOptions by(String dimension) {
        return MetricOptions.builder()
                .dimensionsMap(Map.of("JobQueue", "nightly", dimension, "x"))
                .build();
    }

    private static Map<String, Object> environment(Consumer<BatchJobMonitor.Builder> properties) {
        return TestMonitor.with(properties).environment();
    }

    private static int alarms(Consumer<BatchJobMonitor.Builder> properties) {
        Stack stack = TestMonitor.stackIn(TestMonitor.REGION);
        BatchJobMonitor.Builder builder = TestMonitor.builder(stack)
                .jobQueues(List.of(TestMonitor.jobQueue(stack, "nightly")))
                .alarms(MonitorAlarms.all());
        properties.accept(builder);
        return builder.build().getAlarms().size();
    }

    private static String dashboard(Consumer<BatchJobMonitor.Builder> properties) {
        return TestMonitor.with(monitor -> properties.accept(monitor.dashboard(true)))
                .only("AWS::CloudWatch::Dashboard")
                .toString();
    }
}
