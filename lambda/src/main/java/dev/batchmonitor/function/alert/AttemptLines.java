package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.job.JobKind;

/** The attempts of a job as an email shows them. */
final class AttemptLines {
    private AttemptLines() {}

    static void write(TextPage page, JobFailure alert, Extent extent) {
        if (alert.job().attempts().isEmpty()) {
            page.prose(
                    alert.job().kind() == JobKind.ARRAY
                            ? "An array has none of its own: see its children."
                            : "None, as far as Batch says: the job never started.");
        }
        alert.retries().forEach(page::line);
        alert.lastAttempts(extent.attempts()).forEach(attempt -> attempt(page, alert, attempt));
    }

    private static void attempt(TextPage page, JobFailure alert, JobFailure.Attempt shown) {
        int number = shown.attempt().number();
        String duration = DurationText.of(shown.attempt().duration());
        page.line("%d of %d: %s%s"
                .formatted(
                        number,
                        alert.job().allowedAttempts(),
                        shown.diagnosis().summary(),
                        duration.isEmpty() ? "" : ", " + duration));
        page.field("Container", shown.attempt().container().name());
        page.field("Reason", PlainText.reason(shown.attempt().exit().reason()));
        page.field("Status reason", PlainText.reason(shown.attempt().statusReason()));
        log(page, shown.log());
        if (number < alert.job().attempts().size()) {
            page.whole(shown.log().command().orElse(null));
        }
    }

    static void log(TextPage page, AttemptLog log) {
        if (!log.absence().isEmpty()) {
            page.line(log.absence());
        }
        page.whole(log.url().orElse(null));
    }
}
