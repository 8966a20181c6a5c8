package dev.batchmonitor.function.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.SampleEvents;
import dev.batchmonitor.function.excerpt.LogExcerpt;
import dev.batchmonitor.function.incident.FailedJob;
import dev.batchmonitor.function.incident.FailureCount;
import dev.batchmonitor.function.incident.FailureKind;
import dev.batchmonitor.function.job.JobIdentity;
import dev.batchmonitor.function.json.JsonText;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SNS takes 262,144 bytes, in which what is JSON within JSON doubles its quotes and backslashes twice. */
class MessageSizeTest {
    private static final int SNS_TAKES = 262_144;

    static Stream<String> texts() {
        return Stream.of("\\", "\"", "\\\"", "\uD83D\uDE80", "\u20AC", "<", "&", "`", "x", "x ");
    }

    private static String long1024(String text) {
        return text.repeat(1_024 / text.length());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aFailureWithEverythingFits(String text) {
        String json = JsonText.object(Map.of("t", long1024(text)));
        String quoted = json.substring(5, json.length() - 1);
        String attempt = """
            {"container":{"exitCode":1,"reason":%1$s,"logStreamName":%1$s},"statusReason":%1$s,"startedAt":1,"stoppedAt":2}
            """.formatted(quoted);
        String event = SampleEvents.stateChange(
                        "a",
                        "FAILED",
                        "\"container\":{\"logConfiguration\":{\"logDriver\":\"awslogs\",\"options\":{\"awslogs-group\":"
                                + quoted + "}}},\"attempts\":[" + String.join(",", Collections.nCopies(10, attempt))
                                + "]")
                .replace("\"job\"", quoted);
        assertFits(SampleAlerts.failure(event, SampleAlerts.RUNBOOK)
                .withOthers(jobs(text))
                .withLastWords(LogExcerpt.of(Collections.nCopies(100, long1024(text)), 100)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void summariesWithEverythingFit(String text) {
        JobIdentity identity =
                new JobIdentity(long1024(text), long1024(text), long1024(text), long1024(text), long1024(text));
        FailureKind kind = SampleAlerts.EXIT_3;
        FailureCount count =
                new FailureCount(10_000, Map.of(kind, 10_000), jobs(text), SampleAlerts.FIRST, SampleAlerts.FIRST);
        assertFits(new IncidentSummary(
                identity,
                SampleAlerts.ORIGIN,
                Console.OF_PARTITION,
                kind,
                count,
                10_001,
                SampleAlerts.RUNBOOK,
                long1024(text),
                null));
        assertFits(new ArraySummary(
                identity,
                SampleAlerts.ORIGIN,
                Console.OF_PARTITION,
                10_000,
                10_000,
                true,
                count,
                SampleAlerts.RUNBOOK,
                long1024(text),
                null));
    }

    @Test
    void whatDoesNotFitIsSaidInEveryListThatLacksIt() {
        FailureCount count = new FailureCount(
                40, Map.of(SampleAlerts.EXIT_3, 40), jobs("\\\""), SampleAlerts.FIRST, SampleAlerts.FIRST);
        AlertMessage message = AlertMessage.of(new IncidentSummary(
                SampleAlerts.IDENTITY,
                SampleAlerts.ORIGIN,
                Console.OF_PARTITION,
                SampleAlerts.EXIT_3,
                count,
                41,
                SampleAlerts.RUNBOOK,
                "failures x",
                null));
        assertThat(message.bodies().get("email"))
                .contains("and 35 more\n")
                .contains("\nNote\nThe list of jobs lacks 15 that are known: the message was too long.\n");
        assertThat(message.bodies().get("default"))
                .contains("\"notes\":[\"The list of jobs lacks 15 that are known: the message was too long.\"]");
    }

    @Test
    void aMessageOfUsualSizeLacksNothing() {
        assertThat(AlertMessage.of(SampleAlerts.failure(20)).bodies().values())
                .noneMatch(body -> body.contains("too long") || body.contains("Shortened"));
    }

    private static List<FailedJob> jobs(String text) {
        FailedJob job = new FailedJob(
                long1024(text),
                long1024(text),
                SampleAlerts.FIRST,
                SampleAlerts.EXIT_3,
                "https://console.example.com/" + ConsoleUrl.doublyEncoded(long1024(text)));
        return Collections.nCopies(20, job);
    }

    private static void assertFits(Alert alert) {
        AlertMessage message = AlertMessage.of(alert);
        assertThat(message.bytes()).isLessThanOrEqualTo(AlertMessage.MAX_BYTES).isLessThan(SNS_TAKES - 4_000);
        assertThat(JsonTexts.of(String.valueOf(message.bodies().get("https"))).first("description"))
                .hasSizeLessThanOrEqualTo(8_000);
    }
}
