package dev.batchmonitor.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Here and not beside the function's own tests, because it needs the native code of this machine. */
class RehearsalTest {
    private static final String CREDENTIALS = "aws.containerCredentialsFullUri";

    @ParameterizedTest
    @CsvSource({
        "BATCH_MONITOR_LOG_LINES, 20",
        "BATCH_MONITOR_LOG_LINES, 0",
        "BATCH_MONITOR_ATTEMPT_ALERTS, true",
        "BATCH_MONITOR_INCIDENT_WINDOW_SECONDS, 0",
        "BATCH_MONITOR_ARRAY_ALERTS, every-child",
        "BATCH_MONITOR_RECOVERY_ALERTS, true",
        "BATCH_MONITOR_QUIET_CAUSES, ATTEMPT_TIMEOUT"
    })
    void nothingGoesWrongInItWhateverIsSet(String setting, String value) {
        Rehearsal rehearsal = rehearsal(Map.of(setting, value));
        assertThatCode(rehearsal::run).doesNotThrowAnyException();
    }

    @Test
    void theRealCredentialsAreNotOverriddenAfterwards() throws Exception {
        rehearsal(Map.of()).run();
        assertThat(System.getProperty(CREDENTIALS)).isNull();
    }

    @Test
    void noThreadOfItStays() throws Exception {
        rehearsal(Map.of()).run();
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(Thread::isAlive)
                .extracting(Thread::getName)
                .doesNotContain("loopback-aws", "call-timeouts");
    }

    private static Rehearsal rehearsal(Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "AWS_REGION", "eu-west-1",
                "BATCH_MONITOR_ALERT_TOPIC_ARN", "arn:aws:sns:eu-west-1:123456789012:alerts",
                "BATCH_MONITOR_INCIDENT_TABLE", "incidents",
                "BATCH_MONITOR_QUEUE_URL", "https://sqs.eu-west-1.amazonaws.com/123456789012/events"));
        environment.putAll(settings);
        return new Rehearsal(Settings.from(environment), Clock.systemUTC());
    }
}
