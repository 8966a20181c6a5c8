package dev.batchmonitor.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.batchmonitor.function.log.LogLevel;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final Map<String, String> MINIMUM = Map.of(
            "BATCH_MONITOR_ALERT_TOPIC_ARN", "arn:aws:sns:eu-west-1:111122223333:alerts", "AWS_REGION", "eu-west-1");

    @Test
    void everythingButTheTopicHasADefault() {
        assertThat(Settings.from(MINIMUM))
                .isEqualTo(new Settings(
                        "arn:aws:sns:eu-west-1:111122223333:alerts",
                        "BatchJobMonitor",
                        20,
                        false,
                        null,
                        "eu-west-1",
                        LogLevel.INFO));
    }

    @ParameterizedTest
    @CsvSource({
        "BATCH_MONITOR_ALERT_TOPIC_ARN, alerts, must be the ARN of a standard SNS topic",
        "BATCH_MONITOR_ALERT_TOPIC_ARN, arn:aws:sns:eu-west-1:111122223333:alerts.fifo, must be the ARN of a standard",
        "BATCH_MONITOR_METRIC_NAMESPACE, AWS/Batch, not begin with AWS/",
        "BATCH_MONITOR_METRIC_NAMESPACE, '', 1 to 255",
        "BATCH_MONITOR_METRIC_NAMESPACE, Käse, 1 to 255",
        "BATCH_MONITOR_LOG_LINES, 101, must be a whole number from 0 to 100",
        "BATCH_MONITOR_LOG_LINES, -1, must be a whole number from 0 to 100",
        "BATCH_MONITOR_LOG_LINES, all, must be a whole number from 0 to 100",
        "AWS_LAMBDA_LOG_LEVEL, LOUD, must be one of [TRACE",
        "BATCH_MONITOR_ATTEMPT_ALERTS, yes, must be true or false",
        "BATCH_MONITOR_CONSOLE_DOMAIN, https://console, must be a domain such as",
        "AWS_REGION, '', must be a Region",
        "BATCH_MONITOR_METRIC_NAMESPCE, Acme, is not a setting"
    })
    void whatIsUnusableIsNamedWithWhatIsAllowed(String name, String value, String message) {
        Map<String, String> environment = new HashMap<>(MINIMUM);
        environment.put(name, value);
        assertThatThrownBy(() -> Settings.from(environment))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(name, message);
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertThatThrownBy(() -> Settings.from(Map.of("BATCH_MONITOR_X", "1", "AWS_LAMBDA_LOG_LEVEL", "LOUD")))
                .hasMessageContainingAll("BATCH_MONITOR_X", "LOUD", "BATCH_MONITOR_ALERT_TOPIC_ARN", "AWS_REGION");
    }
}
