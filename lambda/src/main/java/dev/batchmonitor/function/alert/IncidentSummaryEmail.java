package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.incident.FailureCount;

/** The email that says how many more failures followed. */
record IncidentSummaryEmail(IncidentSummary alert, Extent extent) {
    String text() {
        FailureCount more = alert.more();
        FailureList failures = new FailureList(more.total(), more.byKind(), more.examples(), extent);
        TextPage page = new TextPage();
        page.line(Headline.of(alert).line());
        page.line(alert.kind().summary() + ", " + alert.total() + " in all");
        page.section("What happened").prose(alert.explanation());
        page.prose(alert.beginning());
        page.field("First failed", more.from().toString());
        page.field("Last failed", more.to().toString());
        if (more.byKind().size() > 1) {
            failures.writeKinds(page.section("How they failed"));
        }
        EmailSections.whatToDo(page, alert);
        failures.writeJobs(page.section("Jobs that failed, and their logs"));
        page.whole(AwsCli.listFailed(alert.identity(), alert.origin()).orElse(null));
        EmailSections.place(page.section("Where"), alert);
        EmailSections.when(page, alert);
        EmailSections.notes(page, alert, extent);
        return page.text();
    }
}
