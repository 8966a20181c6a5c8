package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.incident.FailureCount;
import dev.batchmonitor.function.incident.FailureKind;
import java.util.Map;

/** The text of a chat message. */
final class ChatDescription implements AlertForm<String> {
    static final int MAX_NAME = 256;
    static final int MAX_REASON = 400;
    private static final int MAX_KINDS = 10;

    @Override
    public String jobFailure(JobFailure alert) {
        return new ChatJobFailure(alert).text();
    }

    @Override
    public String blockedQueue(BlockedQueue alert) {
        ChatPage page = new ChatPage().line("The job at its head cannot run, and no job behind it can.");
        page.line(alert.explanation());
        page.field("Status reason", PlainText.reason(alert.job().statusReason()), MAX_REASON);
        page.line(alert.waited() == null ? "" : "*Waiting* " + DurationText.of(alert.waited()));
        page.field("Asks for", alert.job().limits().resources(), MAX_NAME);
        return job(page, alert).text();
    }

    @Override
    public String incidentSummary(IncidentSummary alert) {
        ChatPage page = new ChatPage();
        page.line("*" + alert.kind().summary() + "*, " + alert.total() + " in all");
        page.line(alert.explanation());
        page.line(alert.beginning());
        if (alert.more().byKind().size() > 1) {
            kinds(page, alert.more().byKind());
        }
        time(page, alert.more());
        return place(more(page, alert.more()), alert).text();
    }

    @Override
    public String arraySummary(ArraySummary alert) {
        ChatPage page = new ChatPage().line("*" + alert.headline() + "*, " + alert.end());
        page.line(alert.explanation());
        FailureCount children = alert.children();
        kinds(page, children.byKind());
        page.line(alert.untold() > 0 ? "• " + alert.untold() + " " + KindCounts.UNTOLD : "");
        if (children.total() > 0) {
            time(page, children);
        }
        job(more(page, children), alert);
        alert.first().map(ChatJobFailure::new).ifPresent(first -> {
            page.line("*First failed child* "
                    + ChatText.words(FailureList.name(first.alert().inShort())) + ": "
                    + first.alert().diagnosis().summary() + ", " + first.alert().attemptCount());
            first.evidence(page);
            first.log(page);
        });
        return page.text();
    }

    @Override
    public String recovery(Recovery alert) {
        ChatPage page = new ChatPage().line(alert.explanation());
        page.line("*Failed* " + alert.failed().from() + " " + ChatText.words(alert.failure()));
        page.line("*Succeeded* " + alert.origin().time());
        return job(page, alert).text();
    }

    private static ChatPage time(ChatPage page, FailureCount failures) {
        return page.line("*First failed* " + failures.from() + ", *last* " + failures.to());
    }

    /** How many jobs have no link beside the text. */
    private static ChatPage more(ChatPage page, FailureCount failures) {
        int more = failures.total()
                - Math.min(ChatSteps.MAX_JOBS, failures.examples().size());
        return page.line(more == 0 ? "" : more + " of them " + (more == 1 ? "has" : "have") + " no link here.");
    }

    static void kinds(ChatPage page, Map<FailureKind, Integer> counts) {
        KindCounts kinds = KindCounts.of(counts, MAX_KINDS);
        kinds.shown()
                .forEach(kind ->
                        page.line("• " + kind.getValue() + " × " + kind.getKey().summary()));
        page.line(kinds.kindsLeft() == 0 ? "" : "• " + kinds.failuresLeft() + " " + kinds.left());
    }

    static ChatPage job(ChatPage page, Alert alert) {
        page.field("Job", alert.identity().displayName(), MAX_NAME);
        page.field("Id", alert.identity().displayId(), MAX_NAME);
        return place(page, alert).line("*Time* " + alert.origin().time());
    }

    private static ChatPage place(ChatPage page, Alert alert) {
        page.field("Queue", alert.identity().queueName(), MAX_NAME);
        page.field("Definition", alert.identity().definitionWithRevision(), MAX_NAME);
        page.field("Account", alert.origin().account(), MAX_NAME);
        return page.field("Region", alert.origin().region(), MAX_NAME);
    }
}
