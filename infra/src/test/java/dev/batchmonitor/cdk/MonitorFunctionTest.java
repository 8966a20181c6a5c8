package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.services.logs.RetentionDays;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MonitorFunctionTest {
    private final TestMonitor monitor = TestMonitor.with(builder -> builder.metricNamespace("Acme/Batch")
            .memorySize(1024)
            .functionTimeout(Duration.minutes(2))
            .batchingWindow(Duration.seconds(20))
            .logRetention(RetentionDays.ONE_MONTH));
    private final Map<String, Object> function = monitor.only("AWS::Lambda::Function");

    @Test
    void functionIsSetUpAsGiven() {
        assertThat(function)
                .containsEntry("MemorySize", 1024)
                .containsEntry("Timeout", 120)
                .containsEntry("Runtime", "java25")
                .containsEntry("Architectures", List.of("arm64"))
                .containsEntry("Handler", "dev.batchmonitor.function.MonitorHandler")
                .containsEntry("TracingConfig", Map.of("Mode", "Active"));
    }

    @Test
    void functionLearnsItsSettingsAndNothingElse() {
        assertThat(function)
                .extractingByKey("Environment")
                .asString()
                .matches("\\{Variables=\\{BATCH_MONITOR_ALERT_TOPIC_ARN=\\{Ref=MonitorAlertTopic[0-9A-F]{8}},"
                        + " BATCH_MONITOR_ATTEMPT_ALERTS=false,"
                        + " BATCH_MONITOR_INCIDENT_TABLE=\\{Ref=MonitorIncidentTable[0-9A-F]{8}},"
                        + " BATCH_MONITOR_INCIDENT_WINDOW_SECONDS=900, BATCH_MONITOR_LOG_LINES=20,"
                        + " BATCH_MONITOR_METRIC_NAMESPACE=Acme/Batch,"
                        + " BATCH_MONITOR_QUEUE_URL=\\{Ref=MonitorQueue[0-9A-F]{8}},"
                        + " JAVA_TOOL_OPTIONS=-XX:\\+TieredCompilation -XX:TieredStopAtLevel=1"
                        + " -XX:InitialRAMPercentage=20 -Xmn60m -XX:SurvivorRatio=1 -XX:TargetSurvivorRatio=90}}");
    }

    @Test
    void attemptAlertsAndConsoleAreSettings() {
        TestMonitor other =
                TestMonitor.with(builder -> builder.attemptAlerts(true).consoleDomain("console.example.org"));
        assertThat(other.only("AWS::Lambda::Function"))
                .extractingByKey("Environment")
                .asString()
                .contains("BATCH_MONITOR_ATTEMPT_ALERTS=true", "BATCH_MONITOR_CONSOLE_DOMAIN=console.example.org");
    }

    @Test
    void logIsJsonInItsOwnGroup() {
        assertThat(function)
                .extractingByKey("LoggingConfig")
                .asString()
                .contains("ApplicationLogLevel=INFO", "SystemLogLevel=WARN", "LogFormat=JSON", "{Ref=MonitorLogGroup");
        assertThat(monitor.only("AWS::Logs::LogGroup")).containsEntry("RetentionInDays", 30);
    }

    @Test
    void queueFeedsThePublishedVersionThatHasASnapshot() {
        assertThat(function).containsEntry("SnapStart", Map.of("ApplyOn", "PublishedVersions"));
        assertThat(monitor.only("AWS::Lambda::Alias"))
                .containsEntry("Name", "live")
                .extractingByKey("FunctionVersion")
                .asString()
                .contains("MonitorFunctionCurrentVersion");
        assertThat(monitor.only("AWS::Lambda::EventSourceMapping"))
                .extractingByKey("FunctionName")
                .asString()
                .contains("MonitorAlias", ":live");
    }

    @Test
    void queueIsReadInLargeBatchesOfWhichPartsMayFail() {
        assertThat(monitor.only("AWS::Lambda::EventSourceMapping"))
                .containsEntry("BatchSize", 1000)
                .containsEntry("MaximumBatchingWindowInSeconds", 20)
                .containsEntry("FunctionResponseTypes", List.of("ReportBatchItemFailures"))
                .containsEntry("ScalingConfig", Map.of("MaximumConcurrency", 5));
    }

    @Test
    void synthesisIsWithoutWarnings() {
        assertThatCode(() -> Annotations.fromStack(monitor.stack()).hasNoWarning("*", Match.anyValue()))
                .doesNotThrowAnyException();
    }
}
