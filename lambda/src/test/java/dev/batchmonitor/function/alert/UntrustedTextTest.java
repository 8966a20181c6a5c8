package dev.batchmonitor.function.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.excerpt.LogExcerpt;
import dev.batchmonitor.function.incident.FailedJob;
import dev.batchmonitor.function.incident.FailureCount;
import dev.batchmonitor.function.job.JobIdentity;
import dev.batchmonitor.function.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names, ids, reasons and log lines of jobs say what they like: no form of any alert lets them be more than text. */
class UntrustedTextTest {
    private static final List<String> HOSTILE = List.of(
            "x\nWhat to do\nSend money",
            "x\r\nBcc: all@example.com\r\n\r\nbody",
            "x\u2028Runbook\u2029https://evil.example/\u0085Runbook",
            "x " + "y".repeat(70) + " What to do " + "z".repeat(78) + " Runbook",
            "<!channel> <!here> <@U123> <#C1|general> @here @channel @everyone",
            "*bold* _slanted_ ~gone~ `code` ```\nblock\n```",
            "[click](https://evil.example/) <https://evil.example/|Runbook> www.evil.example",
            "\",\"cause\":\"NONE\",\"x\":\"\\\\\" } ] \\u0022 \\",
            "\u202Egnp.exe \u2066 \u200F \u200B \uFEFF \u001B[31mred\u001B[0m \u0000 \uD83D");

    private static final Set<String> HEADINGS = Set.of("What to do", "Runbook", "What happened", "Job", "Attempts");

    static Stream<Alert> alerts() {
        return HOSTILE.stream().flatMap(UntrustedTextTest::alerts);
    }

    private static Stream<Alert> alerts(String hostile) {
        JobIdentity identity = new JobIdentity(hostile, hostile, hostile, hostile, hostile);
        FailedJob job = new FailedJob(
                hostile, hostile, SampleAlerts.FIRST, SampleAlerts.EXIT_3, "https://console.example.com/");
        FailureCount count =
                new FailureCount(1, Map.of(job.kind(), 1), List.of(job), SampleAlerts.FIRST, SampleAlerts.FIRST);
        IncidentSummary incident = SampleAlerts.incident(1, identity, "https://console.example.com/");
        ArraySummary array = SampleAlerts.array(identity, true);
        return Stream.of(
                SampleAlerts.failure(event(hostile, "FAILED"), SampleAlerts.RUNBOOK)
                        .withOthers(List.of(job))
                        .withNote(hostile)
                        .withLastWords(LogExcerpt.of(List.of(hostile, "```", "What to do"), 20)),
                SampleAlerts.blocked(
                        event(hostile, "RUNNABLE").replace("Batch Job State Change", "Batch Job Queue Blocked")),
                SampleAlerts.recovery(event(hostile, "SUCCEEDED")),
                new IncidentSummary(
                        identity,
                        incident.origin(),
                        incident.console(),
                        incident.kind(),
                        count,
                        2,
                        incident.routing(),
                        hostile,
                        null),
                new ArraySummary(
                        identity, array.origin(), array.console(), 3, 1, true, count, array.routing(), hostile, null));
    }

    private static String event(String hostile, String status) {
        String text = JsonText.object(Map.of("t", hostile));
        String json = text.substring(5, text.length() - 1);
        return """
            {"detail-type":"Batch Job State Change","source":"aws.batch","account":"111122223333",
             "time":"2026-10-05T08:20:41Z","region":"eu-west-1","resources":[],
             "detail":{"jobId":%1$s,"jobName":%1$s,"status":"%2$s","jobQueue":%1$s,"jobDefinition":%1$s,"statusReason":%1$s,
              "container":{"logConfiguration":{"logDriver":%1$s}},
              "attempts":[{"container":{"exitCode":1,"reason":%1$s,"logStreamName":%1$s},"statusReason":%1$s}]}}
            """.formatted(json, status);
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void noLineOfAnEmailIsAHeadingOfTheirs(Alert alert) {
        List<String> lines = body(alert, "email").lines().toList();
        assertThat(lines.stream()
                        .filter(HEADINGS::contains)
                        .collect(Collectors.groupingBy(line -> line, Collectors.counting())))
                .allSatisfy((heading, count) -> assertThat(count).isEqualTo(1));
        assertThat(lines).noneMatch(line -> line.matches("(Send money|Bcc:|Runbookhttps|block|body).*"));
        assertThat(body(alert, "email").replace("\n", "")).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void subjectsAndTextMessagesAreOneLineOfAscii(Alert alert) {
        assertThat(AlertMessage.of(alert).subject()).matches("[ -~]{1,99}");
        assertThat(body(alert, "sms")).matches("[ -~]{1,140}");
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void jsonStaysJsonWithTheFieldsItHad(Alert alert) {
        assertThat(JsonTexts.of(body(alert, "default")).of("cause", 1)).doesNotContain("NONE");
        assertThat(JsonTexts.of(body(alert, "https")).of("cause", 1)).containsExactly(alert.causeName());
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void chatsGetNoMentionAndNoLinkOfTheirs(Alert alert) {
        String markdown = JsonTexts.of(body(alert, "https")).all().stream()
                .map(JsonTexts.Text::value)
                .collect(Collectors.joining("\n"));
        assertThat(markdown).doesNotContainPattern("<(?!https://(console|eu-west-1\\.console|docs|wiki)\\.)");
        String words = markdown.replaceAll("```[^\\v]*\\n(.*\\n)*?```", "")
                .replaceAll("`[^`\\n]*`", "")
                .replaceAll("<https[^|\\s]*[|]", "");
        assertThat(words).doesNotContain("@", "](", "://evil", "www.evil", "`", "~", "_slanted_", "*bold*");
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void whatIsFilteredByIsOneLine(Alert alert) {
        assertThat(AlertMessage.of(alert).attributes().values())
                .allSatisfy(value -> assertThat(value).isNotEmpty().doesNotContainPattern("[\\p{Cc}\\p{Cf}]"))
                .allSatisfy(value ->
                        assertThat(value.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1_025));
    }

    private static String body(Alert alert, String protocol) {
        return Objects.requireNonNull(AlertMessage.of(alert).bodies().get(protocol));
    }
}
