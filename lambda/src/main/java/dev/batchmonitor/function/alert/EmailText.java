package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.event.EventOrigin;
import dev.batchmonitor.function.excerpt.LogExcerpt;
import dev.batchmonitor.function.failure.BlockedReason;
import dev.batchmonitor.function.failure.FailureCause;
import dev.batchmonitor.function.job.Job;
import dev.batchmonitor.function.job.JobIdentity;
import dev.batchmonitor.function.job.JobKind;

/** The alert as plain text, as an email shows it. */
final class EmailText implements AlertForm<String> {
    private final int maxAttempts;

    /** @param maxAttempts how many attempts to show at most, counted from the last */
    EmailText(int maxAttempts) {
        this.maxAttempts = maxAttempts;
    }

    @Override
    public String jobFailure(JobFailure alert) {
        FailureCause cause = alert.diagnosis().cause();
        TextPage page = new TextPage();
        String what = alert.isFinal() ? "FAILED: " : "RETRIED: ";
        page.line("AWS Batch job " + what + alert.job().identity().displayName());
        page.line(alert.diagnosis().summary() + ", " + alert.attemptCount());
        alert.failedAttempt().ifPresent(attempt -> {
            log(page.section("Log of the failed attempt"), attempt.log());
            attempt.log().command().ifPresent(page::verbatim);
        });
        lastWords(page, alert.lastWords());
        page.section("What happened").line(cause.explanation());
        page.field("Reason", PlainText.reason(alert.diagnosis().evidence().reason()));
        page.field(
                "Status reason", PlainText.reason(alert.diagnosis().evidence().statusReason()));
        page.section("What to do").line(cause.advice()).verbatim(cause.page());
        page.section("Job");
        job(page, alert, alert.job());
        attempts(page, alert);
        alert.notes().forEach(note -> page.section("Note").line(note));
        return page.text();
    }

    @Override
    public String blockedQueue(BlockedQueue alert) {
        TextPage page = new TextPage();
        page.line("AWS Batch job queue BLOCKED: " + alert.job().identity().queueName());
        page.line("The job at its head cannot run, and no job behind it can.");
        page.section("What happened").line(alert.reason().explanation());
        page.field("Status reason", PlainText.reason(alert.job().statusReason()));
        page.section("What to do").line(alert.reason().advice()).verbatim(BlockedReason.PAGE);
        page.section("Job at the head of the queue");
        job(page, alert, alert.job());
        return page.text();
    }

    @Override
    public String incidentSummary(IncidentSummary alert) {
        return new TextPage().line(alert.more().total() + " more").text();
    }

    @Override
    public String arraySummary(ArraySummary alert) {
        return new TextPage().line(alert.headline()).text();
    }

    @Override
    public String recovery(Recovery alert) {
        return new TextPage().line("Recovered after " + alert.failure()).text();
    }

    private static void log(TextPage page, AttemptLog log) {
        if (!log.absence().isEmpty()) {
            page.line(log.absence());
        }
        log.url().ifPresent(page::verbatim);
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

    private static void job(TextPage page, Alert alert, Job job) {
        JobIdentity identity = alert.identity();
        EventOrigin origin = alert.origin();
        page.field("Name", identity.displayName());
        page.field("Id", identity.displayId());
        page.field("Queue", identity.queueName());
        page.field("Definition", identity.definitionWithRevision());
        page.field("Account", origin.account());
        page.field("Region", origin.region());
        page.field("Time", origin.time().toString());
        JobUrl.of(job, origin, alert.console()).ifPresent(page::verbatim);
    }

    private void attempts(TextPage page, JobFailure alert) {
        page.section("Attempts");
        if (alert.job().attempts().isEmpty()) {
            page.line(
                    alert.job().kind() == JobKind.ARRAY
                            ? "An array has none of its own: see its children."
                            : "None: the job never started.");
        }
        alert.retries().forEach(page::line);
        for (JobFailure.Attempt attempt : alert.lastAttempts(maxAttempts)) {
            String duration = DurationText.of(attempt.attempt().duration());
            page.line("%d of %d: %s%s"
                    .formatted(
                            attempt.attempt().number(),
                            alert.job().allowedAttempts(),
                            attempt.diagnosis().summary(),
                            duration.isEmpty() ? "" : ", " + duration));
            page.field("Container", attempt.attempt().container().name());
            page.field("Reason", PlainText.reason(attempt.attempt().exit().reason()));
            page.field("Status reason", PlainText.reason(attempt.attempt().statusReason()));
            log(page, attempt.log());
            if (attempt.attempt().number() < alert.job().attempts().size()) {
                attempt.log().command().ifPresent(page::verbatim);
            }
        }
    }
}
