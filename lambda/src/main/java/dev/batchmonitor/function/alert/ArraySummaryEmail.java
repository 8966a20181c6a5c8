package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.incident.FailureCount;

/** The email that says what became of an array job. */
record ArraySummaryEmail(ArraySummary alert, Extent extent) {
    String text() {
        FailureCount children = alert.children();
        FailureList failures = new FailureList(alert.failed(), children.byKind(), children.examples(), extent);
        TextPage page = new TextPage();
        page.line("AWS Batch array job FAILED: " + alert.identity().displayName());
        page.prose(alert.headline() + ", " + alert.end());
        page.section("What happened").prose(alert.explanation());
        if (children.total() > 0) {
            page.field("First failed", children.from().toString());
            page.field("Last failed", children.to().toString());
        }
        failures.writeKinds(page.section("How the children failed"));
        EmailSections.whatToDo(page, alert);
        if (!children.examples().isEmpty()) {
            failures.writeJobs(page.section("Children that failed"));
        }
        EmailSections.job(page.section("Array job"), alert);
        EmailSections.notes(page, alert, extent);
        return page.text();
    }
}
