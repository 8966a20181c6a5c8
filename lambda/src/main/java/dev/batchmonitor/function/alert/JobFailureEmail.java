package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.excerpt.LogExcerpt;
import dev.batchmonitor.function.job.JobExit;

/** The email of a failed job, or of a failed attempt. */
record JobFailureEmail(JobFailure alert, Extent extent) {
    String text() {
        TextPage page = new TextPage();
        page.line("AWS Batch job " + (alert.isFinal() ? "FAILED: " : "RETRIED: ")
                + alert.identity().displayName());
        page.prose(alert.diagnosis().summary() + ", " + alert.attemptCount());
        alert.othersText().ifPresent(others -> page.prose("and " + others));
        alert.failedAttempt().ifPresent(attempt -> {
            AttemptLines.log(page.section("Log of the failed attempt"), attempt.log());
            page.whole(attempt.log().command().orElse(null));
        });
        lastWords(page, alert.lastWords());
        whatHappened(page);
        EmailSections.whatToDo(page, alert);
        EmailSections.job(page.section("Job"), alert);
        AttemptLines.write(page.section("Attempts"), alert, extent);
        others(page);
        EmailSections.notes(page, alert, extent);
        return page.text();
    }

    /** Indented, so that no line of a job looks like one of ours. */
    private static void lastWords(TextPage page, LogExcerpt excerpt) {
        if (!excerpt.lines().isEmpty() || !excerpt.absence().isEmpty()) {
            page.section("Last lines of the log");
        }
        excerpt.lines().forEach(line -> page.verbatim("  " + line));
        if (!excerpt.absence().isEmpty()) {
            page.line(excerpt.absence());
        }
    }

    private void whatHappened(TextPage page) {
        JobExit evidence = alert.diagnosis().evidence();
        page.section("What happened").prose(alert.explanation());
        page.field("Reason", PlainText.reason(evidence.reason()));
        page.field("Status reason", PlainText.reason(evidence.statusReason()));
    }

    private void others(TextPage page) {
        alert.othersText().ifPresent(text -> {
            FailureList failures = new FailureList(alert.others().size(), alert.othersByKind(), alert.others(), extent);
            page.section("And " + text);
            if (failures.byKind().size() > 1) {
                failures.writeKinds(page);
            }
            failures.writeJobs(page);
        });
    }
}
