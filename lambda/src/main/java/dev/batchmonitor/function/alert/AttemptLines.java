package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.job.JobAttempt;
import dev.batchmonitor.function.job.JobKind;
import java.time.Instant;

/** The attempts of a job as an email shows them. */
final class AttemptLines {
    private AttemptLines() {}

    static void write(TextPage page, JobFailure alert, Extent extent) {
        if (alert.job().attempts().isEmpty()) {
            page.prose(none(alert));
        }
        alert.retries().forEach(page::line);
        alert.lastAttempts(extent.attempts()).forEach(attempt -> attempt(page, alert, attempt));
    }

    private static String none(JobFailure alert) {
        if (alert.job().kind() == JobKind.ARRAY) {
            return "An array has none of its own: see its children.";
        }
        return alert.job().hasNeverStarted() ? "None: the job never started." : "Batch names none.";
    }

    private static void attempt(TextPage page, JobFailure alert, JobFailure.Attempt shown) {
        int number = shown.attempt().number();
        page.line("%d of %d: %s%s"
                .formatted(
                        number, alert.job().allowedAttempts(), shown.diagnosis().summary(), time(shown.attempt())));
        // All else of the last one stands further up, unless the job failed of something that came later.
        if (number < alert.job().attempts().size() || alert.diagnosis().whileWaiting()) {
            earlier(page, shown);
        }
    }

    private static String time(JobAttempt attempt) {
        String duration = DurationText.of(attempt.duration());
        Instant start = attempt.times().startedAt();
        return (duration.isEmpty() ? "" : ", " + duration) + (start == null ? "" : " from " + start);
    }

    private static void earlier(TextPage page, JobFailure.Attempt shown) {
        page.field("Container", ContainerText.speaker(shown.attempt()));
        page.field("Reason", PlainText.reason(shown.attempt().exit().reason()));
        page.field("Status reason", PlainText.reason(shown.attempt().statusReason()));
        log(page, shown.log());
        page.whole(shown.log().command().orElse(null));
    }

    static void log(TextPage page, AttemptLog log) {
        if (!log.absence().isEmpty()) {
            page.line(log.absence());
        }
        page.whole(log.url().orElse(null));
    }
}
