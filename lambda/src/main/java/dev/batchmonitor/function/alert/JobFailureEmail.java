package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.failure.FailureCause;
import dev.batchmonitor.function.job.JobExit;
import dev.batchmonitor.function.job.JobKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The email of a failed job, or of a failed attempt. */
record JobFailureEmail(JobFailure alert, Extent extent) {
    String text() {
        TextPage page = new TextPage();
        page.line(Headline.of(alert).line());
        page.prose(alert.diagnosis().summary() + ", " + alert.attemptCount());
        alert.others().text().ifPresent(others -> page.prose("and " + others));
        LogSection.write(page, alert);
        whatHappened(page);
        EmailSections.whatToDo(page, alert, commands());
        EmailSections.job(page.section("Job"), alert);
        parent(page);
        page.whole(AwsCli.describeJob(alert.job(), alert.origin()).orElse(null));
        AttemptLines.write(page.section("Attempts"), alert, extent);
        others(page);
        EmailSections.notes(page, alert, extent);
        return page.text();
    }

    private void whatHappened(TextPage page) {
        JobExit evidence = alert.diagnosis().evidence();
        page.section("What happened").prose(alert.explanation());
        alert.decidingAttempt().ifPresent(attempt -> {
            page.field("Container", ContainerText.speaker(attempt));
            page.field("Others", ContainerText.others(attempt));
            page.field("Pod", ContainerText.pod(attempt));
        });
        page.field("Reason", PlainText.reason(evidence.reason()));
        page.field("Status reason", PlainText.reason(evidence.statusReason()));
        page.field("Waited", alert.waited() == null ? null : DurationText.of(alert.waited()));
        page.field("Asks for", alert.resources());
        page.field("Main node", mainNode());
        page.field(
                "Depends on",
                PlainText.orNull(String.join(", ", alert.job().parts().dependsOn())));
        LogSection.absence(page, alert);
    }

    private @Nullable String mainNode() {
        Integer nodes = alert.job().parts().nodes();
        return alert.job().kind() != JobKind.MULTI_NODE
                        || alert.decidingAttempt().isEmpty()
                ? null
                : "node " + alert.job().parts().mainNode() + (nodes == null ? "" : " (the job has " + nodes + ")")
                        + ", which decides about the job";
    }

    private List<String> commands() {
        return (alert.diagnosis().cause() == FailureCause.DEPENDENCY_FAILED
                        ? AwsCli.describeDependencies(alert.job(), alert.origin())
                        : AwsCli.describeRunner(alert))
                .stream().toList();
    }

    private void parent(TextPage page) {
        if (alert.job().kind() == JobKind.ARRAY_CHILD) {
            page.field("Array", alert.identity().parentId());
            page.whole(JobUrl.ofArray(alert.identity(), alert.origin(), alert.console())
                    .orElse(null));
        }
    }

    private void others(TextPage page) {
        alert.others().text().ifPresent(text -> {
            FailureList failures = new FailureList(
                    alert.others().count(),
                    alert.others().byKind(),
                    alert.others().jobs(),
                    extent);
            page.section("And " + text);
            if (failures.byKind().size() > 1) {
                failures.writeKinds(page);
            }
            failures.writeJobs(page);
        });
    }
}
