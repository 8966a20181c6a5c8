package dev.batchmonitor.function.alert;

import static dev.batchmonitor.function.alert.SampleAlerts.array;
import static dev.batchmonitor.function.alert.SampleAlerts.blocked;
import static dev.batchmonitor.function.alert.SampleAlerts.failure;
import static dev.batchmonitor.function.alert.SampleAlerts.incident;
import static dev.batchmonitor.function.alert.SampleAlerts.recovery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.batchmonitor.function.SampleEvents;
import dev.batchmonitor.function.job.JobIdentity;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The subject of emails, and the text message. */
class OneLineFormsTest {
    private static final JobIdentity LONG =
            new JobIdentity("a1", null, "\u00fc".repeat(300), "q".repeat(300), "d".repeat(300));

    static Stream<Arguments> lines() {
        return Stream.of(
                arguments(
                        failure(0),
                        "FAILED: nightly-etl (application error, exit 42, attempt 3 of 3)",
                        "FAILED nightly-etl: application error, exit 42, attempt 3 of 3, queue nightly"),
                arguments(
                        failure(12),
                        "FAILED: nightly-etl (application error, exit 42, attempt 3 of 3) +12 more",
                        "FAILED nightly-etl: application error, exit 42, attempt 3 of 3, +12 more, queue nightly"),
                arguments(
                        blocked(),
                        "BLOCKED: queue nightly (INSUFFICIENT_INSTANCE_CAPACITY)",
                        "BLOCKED queue nightly: INSUFFICIENT_INSTANCE_CAPACITY, job job"),
                arguments(
                        incident(37),
                        "37 MORE FAILED: etl (out of memory, exit 137)",
                        "37 MORE FAILED etl: out of memory, exit 137, 38 in all, queue nightly"),
                arguments(
                        array(),
                        "FAILED: array nightly-etl (12 of 1000 children failed)",
                        "FAILED array nightly-etl: 12 of 1000 children failed, the array has ended, queue nightly"),
                arguments(
                        recovery(),
                        "RECOVERED: etl (after out of memory, exit 137)",
                        "RECOVERED etl: after out of memory, exit 137, queue nightly"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void sayWhatHappenedToWhatAndHowOften(Alert alert, String subject, String sms) {
        assertThat(AlertMessage.of(alert).subject()).isEqualTo(subject);
        assertThat(AlertMessage.of(alert).bodies()).containsEntry("sms", sms);
    }

    static Stream<Alert> ofLongNames() {
        String event = SampleEvents.stateChange("a", "FAILED", "\"attempts\":[" + SampleEvents.attempt(139) + "]")
                .replace("\"job\"", '"' + "\u00fc".repeat(300) + '"')
                .replace("job-queue/nightly", "job-queue/" + "q".repeat(300));
        return Stream.of(
                failure(event, SampleAlerts.RUNBOOK),
                failure(event, SampleAlerts.RUNBOOK)
                        .withOthers(failure(9_999).others().jobs()),
                incident(9_999, LONG, "https://console.example.com/"),
                array(LONG, false));
    }

    @ParameterizedTest
    @MethodSource("ofLongNames")
    void stayAsciiAndShortAndKeepTheirEnd(Alert alert) {
        AlertMessage message = AlertMessage.of(alert);
        assertThat(message.subject()).matches("[ -~]{1,99}").doesNotEndWith("...");
        assertThat(message.bodies().get("sms")).matches("[ -~]{1,140}").contains(", queue qqq");
    }
}
