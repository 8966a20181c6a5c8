package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.incident.FailureCount;
import dev.batchmonitor.function.incident.FailureKind;
import dev.batchmonitor.function.job.JobExit;
import java.util.Map;

/** The text of a chat message. */
final class ChatDescription implements AlertForm<String> {
    private static final int MAX_KINDS = 10;
    private static final int MAX_NAME = 256;
    private static final int MAX_REASON = 400;

    @Override
    public String jobFailure(JobFailure alert) {
        ChatPage page = new ChatPage().line("*" + alert.diagnosis().summary() + "*, " + alert.attemptCount());
        alert.othersText().ifPresent(others -> page.line("and *" + others + "*"));
        JobExit evidence = alert.diagnosis().evidence();
        page.line(alert.explanation());
        page.field("Reason", PlainText.reason(evidence.reason()), MAX_REASON);
        page.field("Status reason", PlainText.reason(evidence.statusReason()), MAX_REASON);
        alert.retries().forEach(sentence -> page.line(ChatText.words(sentence)));
        job(page, alert);
        if (alert.othersByKind().size() > 1) {
            kinds(page, alert.othersByKind());
        }
        alert.notes().forEach(note -> page.line("*Note* " + ChatText.words(note)));
        if (!alert.lastWords().lines().isEmpty()) {
            page.line("*Last lines of the log*");
        }
        page.block(alert.lastWords().lines());
        if (!alert.lastWords().absence().isEmpty()) {
            page.line("*Log* " + ChatText.words(alert.lastWords().absence()));
        }
        return page.text();
    }

    @Override
    public String blockedQueue(BlockedQueue alert) {
        ChatPage page = new ChatPage().line("The job at its head cannot run, and no job behind it can.");
        page.line(alert.explanation());
        page.field("Status reason", PlainText.reason(alert.job().statusReason()), MAX_REASON);
        return job(page, alert).text();
    }

    @Override
    public String incidentSummary(IncidentSummary alert) {
        ChatPage page = new ChatPage();
        page.line("*" + alert.kind().summary() + "*, " + alert.total() + " in all");
        page.line("This followed what has been announced before.");
        if (alert.more().byKind().size() > 1) {
            kinds(page, alert.more().byKind());
        }
        return place(time(page, alert.more()), alert).text();
    }

    @Override
    public String arraySummary(ArraySummary alert) {
        ChatPage page = new ChatPage().line("*" + alert.headline() + "*, " + alert.end());
        FailureCount children = alert.children();
        kinds(page, children.byKind());
        int untold = alert.failed() - children.total();
        page.line(untold > 0 ? "• " + untold + " " + KindCounts.UNTOLD : "");
        if (children.total() > 0) {
            time(page, children);
        }
        return job(page, alert).text();
    }

    @Override
    public String recovery(Recovery alert) {
        ChatPage page = new ChatPage().line(alert.explanation());
        page.line("*Failed* " + alert.failedAt() + " " + ChatText.words(alert.failure()));
        page.line("*Succeeded* " + alert.origin().time());
        return job(page, alert).text();
    }

    private static ChatPage time(ChatPage page, FailureCount failures) {
        return page.line("*First failed* " + failures.from() + ", *last* " + failures.to());
    }

    private static void kinds(ChatPage page, Map<FailureKind, Integer> counts) {
        KindCounts kinds = KindCounts.of(counts, MAX_KINDS);
        kinds.shown()
                .forEach(kind ->
                        page.line("• " + kind.getValue() + " × " + kind.getKey().summary()));
        page.line(kinds.kindsLeft() == 0 ? "" : "• " + kinds.failuresLeft() + " " + kinds.left());
    }

    private static ChatPage job(ChatPage page, Alert alert) {
        page.field("Job", alert.identity().displayName(), MAX_NAME);
        page.field("Id", alert.identity().displayId(), MAX_NAME);
        return place(page, alert);
    }

    private static ChatPage place(ChatPage page, Alert alert) {
        page.field("Queue", alert.identity().queueName(), MAX_NAME);
        page.field("Definition", alert.identity().definitionWithRevision(), MAX_NAME);
        page.field("Account", alert.origin().account(), MAX_NAME);
        return page.field("Region", alert.origin().region(), MAX_NAME);
    }
}
