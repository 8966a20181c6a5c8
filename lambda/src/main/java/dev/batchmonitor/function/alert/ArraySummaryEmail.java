package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.incident.FailureCount;

/** The email that says what became of an array job. */
record ArraySummaryEmail(ArraySummary alert, Extent extent) {
    String text() {
        FailureCount children = alert.children();
        FailureList failures = new FailureList(alert.failed(), children.byKind(), children.examples(), extent);
        TextPage page = new TextPage();
        page.line(Headline.of(alert).line());
        page.prose(alert.headline() + ", " + alert.end());
        page.section("What happened").prose(alert.explanation());
        if (children.total() > 0) {
            page.field("First failed", children.from().toString());
            page.field("Last failed", children.to().toString());
        }
        failures.writeKinds(page.section("How the children failed"));
        EmailSections.whatToDo(page, alert);
        first(page);
        if (!children.examples().isEmpty()) {
            failures.writeJobs(page.section("Children that failed"));
        }
        EmailSections.job(page.section("Array job"), alert);
        EmailSections.notes(page, alert, extent);
        return page.text();
    }

    private void first(TextPage page) {
        alert.first().ifPresent(failure -> {
            page.section("First failed child")
                    .line(FailureList.name(failure.inShort()) + ": "
                            + failure.diagnosis().summary() + ", " + failure.attemptCount());
            page.field("Reason", PlainText.reason(failure.diagnosis().evidence().reason()));
            page.field(
                    "Status reason",
                    PlainText.reason(failure.diagnosis().evidence().statusReason()));
            page.field("Asks for", failure.resources());
            LogSection.absence(page, failure);
            LogSection.write(page, failure);
        });
    }
}
