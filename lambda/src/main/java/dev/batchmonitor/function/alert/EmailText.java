package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.incident.FailureCount;
import dev.batchmonitor.function.job.JobIdentity;
import java.util.Optional;
import java.util.stream.Stream;

/** The alert as plain text, as an email shows it. Each kind that takes more than a few lines has a class of its own. */
record EmailText(Extent extent) implements AlertForm<String> {
    @Override
    public String jobFailure(JobFailure alert) {
        return new JobFailureEmail(alert, extent).text();
    }

    @Override
    public String incidentSummary(IncidentSummary alert) {
        return new IncidentSummaryEmail(alert, extent).text();
    }

    @Override
    public String arraySummary(ArraySummary alert) {
        return new ArraySummaryEmail(alert, extent).text();
    }

    @Override
    public String blockedQueue(BlockedQueue alert) {
        TextPage page = new TextPage();
        page.line(Headline.of(alert).line());
        page.prose("The job at its head cannot run, and no job behind it can.");
        page.section("What happened").prose(alert.explanation());
        page.field("Status reason", PlainText.reason(alert.job().statusReason()));
        page.field("Waiting", alert.waited() == null ? null : DurationText.of(alert.waited()));
        page.field("Asks for", PlainText.orNull(alert.job().limits().resources()));
        EmailSections.whatToDo(
                page,
                alert,
                Stream.of(AwsCli.describeQueue(alert.identity(), alert.origin()), AwsCli.describeEnvironments(alert))
                        .flatMap(Optional::stream)
                        .toList());
        EmailSections.job(page.section("Job at the head of the queue"), alert);
        page.whole(AwsCli.describeJob(alert.job(), alert.origin()).orElse(null));
        return page.text();
    }

    @Override
    public String recovery(Recovery alert) {
        JobIdentity identity = alert.identity();
        TextPage page = new TextPage();
        page.line(Headline.of(alert).line());
        page.line("after " + alert.failure());
        page.section("What happened").prose(alert.explanation());
        page.field("Failed", alert.failed().from() + " " + alert.failure());
        page.field("Succeeded", alert.origin().time() + " " + identity.displayName());
        EmailSections.whatToDo(page, alert);
        FailureCount failed = alert.failed();
        new FailureList(failed.total(), failed.byKind(), failed.examples(), extent)
                .writeJobs(page.section("Jobs that failed"));
        EmailSections.job(page.section("Job that succeeded"), alert);
        return page.text();
    }
}
