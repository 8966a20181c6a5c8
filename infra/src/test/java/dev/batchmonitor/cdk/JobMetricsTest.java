package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
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

    @ParameterizedTest
    @MethodSource("methods")
    void everyMetricHasMethodsOfItsName(
            String name,
            Function<JobMetrics, MathExpression> overAll,
            Function<JobMetrics, Metric> ofQueue,
            Function<JobMetrics, Metric> withOptions) {
        assertThat(overAll.apply(monitor).getExpression()).contains("(" + name + ")");
        assertThat(ofQueue.apply(monitor).getMetricName()).isEqualTo(name);
        assertThat(withOptions.apply(monitor).getMetricName()).isEqualTo(name);
    }

    static Stream<Arguments> methods() {
        MetricOptions options = options(Map.of("JobQueue", "nightly"));
        IJobQueue queue = TestMonitor.jobQueue(new Stack(), "nightly");
        return Stream.of(
                row(
                        "FailedJobs",
                        JobMetrics::metricFailedJobs,
                        m -> m.metricFailedJobs(queue),
                        m -> m.metricFailedJobs(options)),
                row(
                        "SucceededJobs",
                        JobMetrics::metricSucceededJobs,
                        m -> m.metricSucceededJobs(queue),
                        m -> m.metricSucceededJobs(options)),
                row(
                        "RecoveredJobs",
                        JobMetrics::metricRecoveredJobs,
                        m -> m.metricRecoveredJobs(queue),
                        m -> m.metricRecoveredJobs(options)),
                row(
                        "FailedAttempts",
                        JobMetrics::metricFailedAttempts,
                        m -> m.metricFailedAttempts(queue),
                        m -> m.metricFailedAttempts(options)),
                row(
                        "BlockedJobs",
                        JobMetrics::metricBlockedJobs,
                        m -> m.metricBlockedJobs(queue),
                        m -> m.metricBlockedJobs(options)),
                row(
                        "ExitCode",
                        JobMetrics::metricExitCode,
                        m -> m.metricExitCode(queue),
                        m -> m.metricExitCode(options)),
                row(
                        "Attempts",
                        JobMetrics::metricAttempts,
                        m -> m.metricAttempts(queue),
                        m -> m.metricAttempts(options)),
                row(
                        "JobDuration",
                        JobMetrics::metricJobDuration,
                        m -> m.metricJobDuration(queue),
                        m -> m.metricJobDuration(options)),
                row(
                        "AttemptDuration",
                        JobMetrics::metricAttemptDuration,
                        m -> m.metricAttemptDuration(queue),
                        m -> m.metricAttemptDuration(options)),
                row(
                        "QueueTime",
                        JobMetrics::metricQueueTime,
                        m -> m.metricQueueTime(queue),
                        m -> m.metricQueueTime(options)));
    }

    @Test
    void noMetricIsWithoutMethods() {
        assertThat(methods().map(row -> row.get()[0]))
                .hasSameSizeAs(JobMetric.values())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(JobMetric.values())
                        .map(metric -> (Object) metric.metricName())
                        .toList());
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

    private static Arguments row(
            String name,
            Function<JobMetrics, MathExpression> overAll,
            Function<JobMetrics, Metric> ofQueue,
            Function<JobMetrics, Metric> withOptions) {
        return Arguments.of(name, overAll, ofQueue, withOptions);
    }

    private static MetricOptions options(Map<String, String> dimensions) {
        return MetricOptions.builder().dimensionsMap(dimensions).build();
    }
}
