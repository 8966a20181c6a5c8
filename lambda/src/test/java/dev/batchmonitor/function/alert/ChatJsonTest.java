package dev.batchmonitor.function.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.excerpt.LogExcerpt;
import java.util.Collections;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChatJsonTest {
    static Stream<Alert> alerts() {
        return SampleAlerts.all().stream();
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void offersTheAdviceFirstAndThenTheRunbook(Alert alert) {
        assertThat(chat(alert).of("nextSteps", 2))
                .startsWith(alert.advice(), "<https://wiki.example.com/runbooks/etl|Runbook>");
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void namesQueueDefinitionCauseAndSeverityForCustomActions(Alert alert) {
        JsonTexts chat = chat(alert);
        assertThat(chat.of("keywords", 4))
                .containsExactly(
                        "nightly", "etl", alert.causeName(), alert.severity().name());
        assertThat(chat.first("queue")).isEqualTo("nightly");
        assertThat(chat.first("definition")).isEqualTo("etl");
        assertThat(chat.first("cause")).isEqualTo(alert.causeName());
    }

    @Test
    void whatFollowsAnAlertLandsInItsThread() {
        assertThat(chat(SampleAlerts.incident(37)).first("threadId"))
                .isEqualTo(chat(SampleAlerts.recovery()).first("threadId"))
                .matches("[0-9a-f-]{36}")
                .isNotEqualTo(chat(SampleAlerts.array()).first("threadId"));
    }

    @Test
    void anArrayIsSummedUpByCause() {
        assertThat(chat(SampleAlerts.array()).first("description")).startsWith("""
                *12 of 1000 children failed*, the array has ended
                At least one child of the array job failed.
                • 9 × application error, exit 3
                • 1 × out of memory, exit 137
                • 2 of which no more is known here
                *First failed* 2026-10-05T08:00:00Z, *last* 2026-10-05T08:01:00Z
                8 of them have no link here.
                *Job* `nightly-etl`
                """);
    }

    @Test
    void theFirstJobsOfAnIncidentAreLinked() {
        assertThat(chat(SampleAlerts.failure(12)).of("nextSteps", 1))
                .contains(
                        "<https://console.example.com/b0|nightly-etl (b0)>",
                        "<https://console.example.com/b4|nightly-etl (b4)>")
                .doesNotContain("<https://console.example.com/b5|nightly-etl (b5)>");
    }

    @Test
    void aLongLogIsShownFromItsEndAndSaysSo() {
        LogExcerpt log = LogExcerpt.of(Collections.nCopies(100, "<".repeat(40)), 100);
        String description = chat(SampleAlerts.failure(0).withLastWords(log)).first("description");
        assertThat(description)
                .hasSizeLessThanOrEqualTo(8_000)
                .endsWith("&lt;\n```\n_Shortened: see the links._")
                .doesNotContainPattern("\n(?!```)[^*&_`\n]*&(?!lt;)");
    }

    private static JsonTexts chat(Alert alert) {
        return JsonTexts.of(
                Objects.requireNonNull(AlertMessage.of(alert).bodies().get("https")));
    }
}
