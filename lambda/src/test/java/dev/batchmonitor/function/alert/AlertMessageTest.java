package dev.batchmonitor.function.alert;

import static dev.batchmonitor.function.SampleEvents.FAILED_THREE_TIMES;
import static dev.batchmonitor.function.SampleEvents.attempt;
import static dev.batchmonitor.function.SampleEvents.stateChange;
import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.SampleEvents;
import dev.batchmonitor.function.SampleFailures;
import dev.batchmonitor.function.event.BatchEvent;
import dev.batchmonitor.function.excerpt.LogExcerpt;
import dev.batchmonitor.function.failure.BlockedReason;
import dev.batchmonitor.function.rule.Routing;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertMessageTest {
    @Test
    void theSubjectSaysWhatFailedHowAndAtWhichAttempt() {
        assertThat(message(FAILED_THREE_TIMES).subject())
                .isEqualTo("FAILED: nightly-etl (application error, exit 42, attempt 3 of 3)");
    }

    @Test
    void theFailedAttemptsOwnStreamIsLinkedFirst() {
        String email = email(FAILED_THREE_TIMES);
        int first = email.indexOf("https://");
        assertThat(email.substring(first, email.indexOf('\n', first)))
                .contains("log-group/$252Fjobs$252Fetl/log-events/etl$252Fdefault$252F3333cccc$3Fstart");
    }

    @Test
    void everyAttemptIsShownWithItsExitCodeDurationAndLink() {
        assertThat(email(FAILED_THREE_TIMES))
                .containsSubsequence(
                        "Log of the failed attempt",
                        "3333cccc",
                        "1 of 3: application error, exit 13, 1 min 0 s from ",
                        "1111aaaa",
                        "2 of 3: application error, exit 13, 1 min 5 s from ",
                        "2222bbbb",
                        "3 of 3: application error, exit 42, 17 min 20 s from ");
    }

    @Test
    void anAttributeIsNeverEmptyAsSnsWouldRefuseTheAlert() {
        String event = FAILED_THREE_TIMES
                .replace("job-queue/nightly", "job-queue/\\u007f")
                .replace("job-definition/etl:7", "job-definition/ :7");
        assertThat(message(event).attributes())
                .containsEntry("jobQueue", "unknown")
                .containsEntry("jobDefinition", "unknown");
    }

    @Test
    void nothingButLinksAndCommandsIsWiderThan80Columns() {
        assertThat(email(FAILED_THREE_TIMES).lines())
                .filteredOn(line -> !line.startsWith("https://") && !line.startsWith("aws "))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void whatIsSaidOfTheOtherContainersShowsNoSecretEither() {
        String event = stateChange(
                "a",
                "FAILED",
                "\"attempts\":[{\"taskProperties\":[{\"containers\":["
                        + "{\"name\":\"main\",\"exitCode\":1},"
                        + "{\"name\":\"proxy\",\"reason\":\"cannot log in with password=hunter2\"}]}]}]");
        assertThat(message(event).bodies())
                .allSatisfy((form, body) -> assertThat(body).doesNotContain("hunter2"));
        assertThat(email(event))
                .contains("Container:     main\nOthers:        proxy (cannot log in with password=[redacted])");
    }

    @ParameterizedTest
    @CsvSource({
        "see http://example.com, see http[:]//example.com", "HTTPS://x, HTTPS[:]//x",
                "www.example.com, www[.]example.com",
        "mailto:a@example.com, mailto[:]a@example.com", "Makefile:12: error, Makefile:12: error",
                "job-file:3, job-file:3",
        "s3://bucket/key, s3://bucket/key"
    })
    void onlyWhatMailClientsMakeALinkOfIsBroken(String text, String shown) {
        assertThat(PlainText.unlinked(text)).isEqualTo(shown);
    }

    @Test
    void attributesAreForSubscriptionFilters() {
        assertThat(message(FAILED_THREE_TIMES).attributes())
                .isEqualTo(Map.of(
                        "jobQueue",
                        "nightly",
                        "jobDefinition",
                        "etl",
                        "cause",
                        "EXIT_CODE",
                        "severity",
                        "ERROR",
                        "status",
                        "FAILED"));
    }

    @Test
    void theLogsEndStandsUnderItsLinkAndForgesNoSection() {
        AlertMessage message = withLastWords(LogExcerpt.of(List.of("ok\n\nWhat to do\nSend money"), 20));
        assertThat(message.bodies().get("email"))
                .containsPattern(
                        "https://[^\n]+\naws logs [^\n]+\n\nLast lines of the log\n  ok\n  What to do\n  Send money\n\nWhat happened");
        assertThat(message.bodies().get("default"))
                .contains("\"logLines\":[\"ok\",\"What to do\",\"Send money\"]")
                .doesNotContain("logLinesAbsence");
    }

    @Test
    void whyTheLogsEndIsMissingIsOneLine() {
        AlertMessage message = withLastWords(LogExcerpt.absent("GetLogEvents was throttled."));
        assertThat(message.bodies().get("email"))
                .contains("\nLast lines of the log\nGetLogEvents was throttled.\n\nWhat happened");
        assertThat(message.bodies().get("default"))
                .contains("\"logLinesAbsence\":\"GetLogEvents was throttled.\"")
                .doesNotContain("logLines\"");
    }

    @Test
    void whereNoLogIsWantedNothingIsSaidOfIt() {
        assertThat(message(FAILED_THREE_TIMES).bodies().values())
                .noneMatch(body -> body.contains("Last lines") || body.contains("logLines"));
    }

    @Test
    void aJobThatNeverStartedSaysSoAndWhyThereIsNoLog() {
        String event = stateChange("a", "FAILED", "\"statusReason\":\"Dependent Job failed\",\"attempts\":[]");
        assertThat(message(event).subject()).isEqualTo("FAILED: job (dependency failed, no attempt known)");
        assertThat(email(event)).contains("\nAttempts\nBatch names none.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'container':{'logConfiguration':{'logDriver':'splunk'}} | logs through the driver splunk",
                "'attempts':[{'container':{'reason':'CannotPullContainerError: x'}}] | Batch names no log stream: as far as it says",
                "'eksAttempts':[{'containers':[{'exitCode':1}]}] | no log streams on EKS"
            })
    void whereThereIsNoStreamTheAlertSaysWhy(String fields, String sentence) {
        String json = fields.replace('\'', '"');
        String withAttempt = json.contains("ttempts\"") ? json : json + ",\"attempts\":[" + attempt(1) + "]";
        assertThat(email(stateChange("a", "FAILED", withAttempt)).replace('\n', ' '))
                .contains(sentence);
    }

    @Test
    void reasonsLoseTheirSecrets() {
        String event = stateChange(
                "a",
                "FAILED",
                "\"attempts\":[{\"container\":{\"reason\":\"CannotStartContainerError: exec: load --password=hunter2\"}}]");
        assertThat(message(event).toString())
                .contains("CannotStartContainerError")
                .doesNotContain("hunter2");
    }

    @Test
    void textOfJobsForgesNoLines() {
        String event =
                stateChange("a", "FAILED", "\"statusReason\":\"ok\\n\\nWhat to do\\nSend money\\u2028\\u202Eevil\"");
        assertThat(email(event)).contains("Status reason: ok What to do Send money evil\n");
    }

    @Test
    void subjectsStayWithinWhatSnsTakes() {
        String name = "\u00fcber\\n" + "x".repeat(300);
        String event = stateChange("a", "FAILED", "\"attempts\":[" + attempt(139) + "]")
                .replace("\"job\"", '"' + name + '"');
        assertThat(message(event).subject())
                .matches("FAILED: \\?ber x+\\.\\.\\. \\(killed by SIGSEGV, exit 139, attempt 1 of 1\\)")
                .hasSize(99);
    }

    @Test
    void aMonstrousJobStillFitsIntoAMessage() {
        String huge = "\u00e4/".repeat(10_000);
        String hugeAttempt =
                "{\"container\":{\"exitCode\":1,\"reason\":\"%s\",\"logStreamName\":\"%s\"}}".formatted(huge, huge);
        String event = stateChange(
                "a", "FAILED", "\"attempts\":[" + String.join(",", Collections.nCopies(50, hugeAttempt)) + "]");
        AlertMessage message = message(event);
        assertThat(message.bodies().values().stream().mapToInt(String::length).sum())
                .isLessThan(160_000);
        assertThat(message.subject()).contains("attempt 50 of 50");
    }

    @Test
    void aBlockedQueueIsExplained() {
        String event = """
                {"detail-type":"Batch Job Queue Blocked","time":"2026-10-05T08:20:41Z","detail":{"jobId":"a","jobName":"big",
                 "jobQueue":"arn:aws:batch:eu-west-1:1:job-queue/gpu","status":"RUNNABLE","statusReason":
                 "MISCONFIGURATION:JOB_RESOURCE_REQUIREMENT - The job resource requirement is higher than that can be met"}}
                """;
        BatchEvent.JobQueueBlocked blocked = (BatchEvent.JobQueueBlocked) SampleEvents.decoded(event);
        AlertMessage message = AlertMessage.of(new BlockedQueue(
                blocked.job(),
                blocked.origin(),
                Console.OF_PARTITION,
                BlockedReason.of(blocked.job().statusReason()),
                Routing.DEFAULT));
        assertThat(message.subject()).isEqualTo("BLOCKED: queue gpu (JOB_RESOURCE_REQUIREMENT)");
        assertThat(message.bodies().get("email")).contains("Allow larger instance types");
        assertThat(message.bodies().get("default")).contains("\"type\":\"JobQueueBlocked\"");
    }

    @Test
    void nothingOfTheJobsEnvironmentIsInAnyForm() {
        assertThat(message(FAILED_THREE_TIMES).toString()).contains("42").doesNotContain("never-to-be-seen");
    }

    private static String email(String event) {
        return Objects.requireNonNull(message(event).bodies().get("email"));
    }

    private static AlertMessage withLastWords(LogExcerpt excerpt) {
        return AlertMessage.of(failure(FAILED_THREE_TIMES).withLastWords(excerpt));
    }

    private static AlertMessage message(String event) {
        return AlertMessage.of(failure(event));
    }

    private static JobFailure failure(String event) {
        return SampleFailures.of(event, Routing.DEFAULT);
    }
}
