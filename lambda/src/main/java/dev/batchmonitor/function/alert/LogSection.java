package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.excerpt.LogExcerpt;

/** Where the log of the failed attempt is, and how it ends, as an email shows it. */
final class LogSection {
    private LogSection() {}

    /** Nothing if the job has no log that a link could lead to. */
    static void write(TextPage page, JobFailure alert) {
        alert.lastAttempt().filter(attempt -> attempt.log().url().isPresent()).ifPresent(attempt -> {
            page.section(alert.diagnosis().whileWaiting() ? "Log of the last attempt" : "Log of the failed attempt");
            AttemptLines.log(page, attempt.log());
            page.whole(attempt.log().command().orElse(null));
        });
        lastWords(page, alert.lastWords());
    }

    /** Why there is no link; nothing if there is one. */
    static void absence(TextPage page, JobFailure alert) {
        alert.lastAttempt()
                .map(JobFailure.Attempt::log)
                .filter(log -> log.url().isEmpty())
                .ifPresent(log -> page.field("Log", log.absence()));
    }

    /** Indented, so that no line of a job looks like one of ours. */
    private static void lastWords(TextPage page, LogExcerpt excerpt) {
        if (!excerpt.lines().isEmpty() || !excerpt.absence().isEmpty()) {
            page.section("Last lines of the log");
        }
        excerpt.lines().forEach(line -> page.verbatim("  " + PlainText.unlinked(line)));
        if (!excerpt.absence().isEmpty()) {
            page.prose(excerpt.absence());
        }
    }
}
