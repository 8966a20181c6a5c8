package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.batch.IJobQueue;
import software.amazon.awscdk.services.cloudwatch.CreateAlarmOptions;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NativeMetricTest {
    private final Stack stack = TestMonitor.stackIn(TestMonitor.REGION);
    private final BatchJobMonitor monitor = TestMonitor.builder(stack).build();
    private final IJobQueue nightly = TestMonitor.jobQueue(stack, "nightly");

    @Test
    void everyMetricThatBatchDocumentsHasItsMethods() {
        assertThat(methods(1)).hasSize(21).extracting(Method::getName).doesNotHaveDuplicates();
        assertThat(methods(2).map(Method::getName))
                .containsExactlyInAnyOrderElementsOf(
                        methods(1).map(Method::getName).toList());
    }

    @ParameterizedTest
    @MethodSource("ofOneQueue")
    void metricIsTheOneOfItsName(Method method) throws ReflectiveOperationException {
        Metric metric = (Metric) method.invoke(monitor, nightly);

        assertThat(metric.getNamespace()).isEqualTo("AWS/Batch");
        assertThat("metricNative" + metric.getMetricName()).isEqualTo(method.getName());
        assertThat(metric.getDimensions()).isEqualTo(Map.of("JobQueueName", "nightly"));
        assertThat(metric.getStatistic()).isEqualTo(method.getName().endsWith("Duration") ? "Average" : "Sum");
    }

    @Test
    void optionsChangeWhatTheySay() {
        Metric metric = monitor.metricNativeJobAttemptRunnableToStartingDuration(
                nightly,
                MetricOptions.builder()
                        .statistic("p90")
                        .period(Duration.minutes(1))
                        .build());

        assertThat(metric.getStatistic()).isEqualTo("p90");
        assertThat(metric.getPeriod().toSeconds()).isEqualTo(60);
        assertThat(metric.getDimensions()).isEqualTo(Map.of("JobQueueName", "nightly"));
    }

    @Test
    void alarmsCanBeMadeOfThem() {
        Stack other = new Stack();
        BatchJobMonitor watching = TestMonitor.builder(other).build();
        watching.metricNativeJobsMovedToFailed(TestMonitor.jobQueue(other, "nightly"))
                .createAlarm(
                        other,
                        "Failed",
                        CreateAlarmOptions.builder()
                                .threshold(1)
                                .evaluationPeriods(1)
                                .build());

        Template.fromStack(other)
                .hasResourceProperties(
                        "AWS::CloudWatch::Alarm",
                        Map.of(
                                "Namespace",
                                "AWS/Batch",
                                "MetricName",
                                "JobsMovedToFailed",
                                "Dimensions",
                                List.of(Map.of("Name", "JobQueueName", "Value", "nightly"))));
    }

    @Test
    void whatBatchDoesNotPublishIsRefused() {
        assertThatThrownBy(() -> monitor.metricNative("FailedJobs", nightly))
                .hasMessageStartingWith("'metricName' must be one of JobAttemptDuration, ")
                .hasMessageEndingWith("got: 'FailedJobs'");
        assertThatThrownBy(() -> monitor.metricNativeJobsRetried(
                        nightly,
                        MetricOptions.builder()
                                .dimensionsMap(Map.of("JobQueue", "nightly"))
                                .build()))
                .hasMessage(
                        "'dimensionsMap' of JobsRetried must be left out, got: [JobQueue]; AWS Batch publishes it by"
                                + " JobQueueName alone");
    }

    static Stream<Method> ofOneQueue() {
        return methods(1);
    }

    private static Stream<Method> methods(int parameters) {
        return Arrays.stream(NativeMetrics.class.getMethods())
                .filter(method -> method.getName().matches("metricNative.+"))
                .filter(method -> method.getParameterCount() == parameters);
    }
}
