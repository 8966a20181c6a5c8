package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.job.JobIdentity;
import java.util.List;

/** Sections that emails of different alerts share. */
final class EmailSections {
    private EmailSections() {}

    static void whatToDo(TextPage page, Alert alert) {
        whatToDo(page, alert, List.of());
    }

    /** @param commands that show more */
    static void whatToDo(TextPage page, Alert alert, List<String> commands) {
        page.section("What to do").prose(alert.advice());
        commands.forEach(page::whole);
        page.whole(alert.documentation());
        runbook(page, alert);
    }

    /** Nothing if the alert has none. */
    static void runbook(TextPage page, Alert alert) {
        String url = alert.routing().runbook();
        if (url != null) {
            page.section("Runbook").whole(url);
        }
    }

    static void job(TextPage page, Alert alert) {
        JobIdentity identity = alert.identity();
        page.field("Name", identity.displayName());
        page.field("Id", identity.displayId());
        place(page, alert);
        when(page, alert);
        page.whole(alert.jobUrl().orElse(null));
    }

    static void when(TextPage page, Alert alert) {
        page.field("Time", alert.origin().time().toString());
        page.field("Severity", alert.severity().name());
    }

    /** Where jobs ran that have more than one name and id. */
    static void place(TextPage page, Alert alert) {
        page.field("Queue", alert.identity().queueName());
        page.field("Definition", alert.identity().definitionWithRevision());
        page.field("Account", alert.origin().account());
        page.field("Region", alert.origin().region());
    }

    static void notes(TextPage page, Alert alert, Extent extent) {
        alert.render(new AlertNotes(extent))
                .forEach(note -> page.section("Note").line(note));
    }
}
