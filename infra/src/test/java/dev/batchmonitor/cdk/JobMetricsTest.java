package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.batch.IJobQueue;
import software.amazon.awscdk.services.cloudwatch.CreateAlarmOptions;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobMetricsTest {
    private Stack stack;
    private BatchJobMonitor monitor;

    @BeforeAll
    void build() {
        stack = new Stack();
        monitor = TestMonitor.builder(stack).metricNamespace("Acme/Batch").build();
    }

    @ParameterizedTest
    @CsvSource({
        "FailedJobs, SUM", "SucceededJobs, SUM", "RecoveredJobs, SUM", "FailedAttempts, SUM", "BlockedJobs, SUM",
        "ExitCode, MAX", "Attempts, AVG", "JobDuration, AVG", "AttemptDuration, AVG", "QueueTime, AVG"
    })
    void everyMetricCanBeHadOverAllJobQueues(String name, String function) {
        assertThat(monitor.metric(name).getExpression())
                .isEqualTo("SELECT " + function + "(" + name + ") FROM SCHEMA(\"Acme/Batch\", JobQueue)");
    }

    @Test
    void errorsOfTheTableHaveNoDimensions() {
        Metric errors = monitor.metricIncidentTableErrors();

        assertThat(errors.getMetricName()).isEqualTo("IncidentTableErrors");
        assertThat(errors.getStatistic()).isEqualTo("Sum");
        assertThat(errors.getDimensions()).isNullOrEmpty();
        assertThatThrownBy(() -> monitor.metric("IncidentTableErrors"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("got: 'IncidentTableErrors'", "use metricIncidentTableErrors()");
    }

    @Test
    void everyMetricHasAMethodForAllJobQueues() {
        assertThat(Stream.of(
                        monitor.metricFailedJobs(),
                        monitor.metricSucceededJobs(),
                        monitor.metricRecoveredJobs(),
                        monitor.metricFailedAttempts(),
                        monitor.metricBlockedJobs(),
                        monitor.metricExitCode(),
                        monitor.metricAttempts(),
                        monitor.metricJobDuration(),
                        monitor.metricAttemptDuration(),
                        monitor.metricQueueTime()))
                .extracting(MathExpression::getLabel)
                .containsExactlyElementsOf(names());
    }

    @Test
    void everyMetricHasAMethodForOneJobQueue() {
        IJobQueue queue = TestMonitor.jobQueue(new Stack(), "nightly");
        assertThat(Stream.of(
                        monitor.metricFailedJobs(queue),
                        monitor.metricSucceededJobs(queue),
                        monitor.metricRecoveredJobs(queue),
                        monitor.metricFailedAttempts(queue),
                        monitor.metricBlockedJobs(queue),
                        monitor.metricExitCode(queue),
                        monitor.metricAttempts(queue),
                        monitor.metricJobDuration(queue),
                        monitor.metricAttemptDuration(queue),
                        monitor.metricQueueTime(queue)))
                .extracting(Metric::getMetricName)
                .containsExactlyElementsOf(names());
    }

    @Test
    void everyMetricHasAMethodWithOptions() {
        MetricOptions options = options(Map.of("JobQueue", "nightly"));
        assertThat(Stream.of(
                        monitor.metricFailedJobs(options),
                        monitor.metricSucceededJobs(options),
                        monitor.metricRecoveredJobs(options),
                        monitor.metricFailedAttempts(options),
                        monitor.metricBlockedJobs(options),
                        monitor.metricExitCode(options),
                        monitor.metricAttempts(options),
                        monitor.metricJobDuration(options),
                        monitor.metricAttemptDuration(options),
                        monitor.metricQueueTime(options)))
                .extracting(Metric::getMetricName)
                .containsExactlyElementsOf(names());
    }

    @Test
    void metricOfAJobQueueHasItsNameAsDimension() {
        Metric metric = monitor.metricFailedJobs(TestMonitor.jobQueue(new Stack(), "nightly"));

        assertThat(metric.getNamespace()).isEqualTo("Acme/Batch");
        assertThat(metric.getStatistic()).isEqualTo("Sum");
        assertThat(metric.getDimensions()).isEqualTo(Map.of("JobQueue", "nightly"));
    }

    @Test
    void optionsPrevail() {
        Metric metric = monitor.metricJobDuration(MetricOptions.builder()
                .dimensionsMap(Map.of("JobQueue", "nightly", "JobDefinition", "import"))
                .statistic("p99")
                .build());

        assertThat(metric.getStatistic()).isEqualTo("p99");
        assertThat(metric.getDimensions()).isEqualTo(Map.of("JobQueue", "nightly", "JobDefinition", "import"));
    }

    @Test
    void dimensionsThatNobodyPublishesAreRefused() {
        assertThatThrownBy(() -> monitor.metricFailedJobs(options(Map.of("JobQueue", "nightly", "JobName", "import"))))
                .hasMessage("'dimensionsMap' of FailedJobs must name JobQueue alone or together with JobDefinition or"
                        + " Cause or ExitCode, got: [JobName, JobQueue]; for all job queues together call the method"
                        + " without options");
        assertThatThrownBy(() -> monitor.metricQueueTime(MetricOptions.builder().build()))
                .hasMessageStartingWith("'dimensionsMap' of QueueTime must name JobQueue alone, got: none");
    }

    @Test
    void unknownMetricIsRefused() {
        assertThatThrownBy(() -> monitor.metric("Failures"))
                .hasMessageStartingWith("'metricName' must be one of FailedJobs, SucceededJobs")
                .hasMessageEndingWith("got: 'Failures'");
    }

    @Test
    void alarmCanBeSetOnAllJobQueues() {
        Stack own = new Stack();
        TestMonitor.builder(own)
                .build()
                .metricFailedJobs()
                .createAlarm(
                        own,
                        "Alarm",
                        CreateAlarmOptions.builder()
                                .threshold(1)
                                .evaluationPeriods(1)
                                .build());

        assertThat(Template.fromStack(own)
                        .findResources("AWS::CloudWatch::Alarm")
                        .values()
                        .toString())
                .contains("Expression=SELECT SUM(FailedJobs) FROM SCHEMA(\"BatchJobMonitor\", JobQueue)", "Period=300");
    }

    private static List<String> names() {
        return Arrays.stream(JobMetric.values())
                .filter(metric -> metric != JobMetric.INCIDENT_TABLE_ERRORS)
                .map(JobMetric::metricName)
                .toList();
    }

    private static MetricOptions options(Map<String, String> dimensions) {
        return MetricOptions.builder().dimensionsMap(dimensions).build();
    }
}
