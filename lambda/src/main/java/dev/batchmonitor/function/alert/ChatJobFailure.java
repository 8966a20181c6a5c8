package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.job.JobAttempt;
import dev.batchmonitor.function.job.JobExit;
import java.util.List;

/** The text of a chat message about a failed job, or a failed attempt. */
record ChatJobFailure(JobFailure alert) {
    String text() {
        ChatPage page = new ChatPage();
        String duration = alert.decidingAttempt()
                .map(JobAttempt::duration)
                .map(DurationText::of)
                .orElse("");
        page.line("*" + alert.diagnosis().summary() + "*, " + alert.attemptCount()
                + (duration.isEmpty() ? "" : ", " + duration));
        others(page);
        page.line(alert.explanation());
        evidence(page);
        alert.retries().forEach(sentence -> page.line(ChatText.words(sentence)));
        earlierAttempts(page);
        ChatDescription.job(page, alert);
        alert.notes().forEach(note -> page.line("*Note* " + ChatText.words(note)));
        log(page);
        return page.text();
    }

    /** What the failure is concluded from. */
    void evidence(ChatPage page) {
        JobExit evidence = alert.diagnosis().evidence();
        alert.decidingAttempt().ifPresent(attempt -> {
            page.field("Container", ContainerText.speaker(attempt), ChatDescription.MAX_NAME);
            page.field("Others", ContainerText.others(attempt), ChatDescription.MAX_REASON);
            page.field("Pod", ContainerText.pod(attempt), ChatDescription.MAX_REASON);
        });
        page.field("Reason", PlainText.reason(evidence.reason()), ChatDescription.MAX_REASON);
        page.field("Status reason", PlainText.reason(evidence.statusReason()), ChatDescription.MAX_REASON);
        page.line(alert.waited() == null ? "" : "*Waited* " + DurationText.of(alert.waited()));
        page.field("Asks for", alert.resources(), ChatDescription.MAX_NAME);
        page.field(
                "Depends on",
                PlainText.orNull(String.join(", ", alert.job().parts().dependsOn())),
                ChatDescription.MAX_REASON);
        page.field("Command", AwsCli.describeRunner(alert).orElse(null), ChatDescription.MAX_REASON);
    }

    private void others(ChatPage page) {
        alert.others().text().ifPresent(others -> page.line("and *" + others + "*"));
        if (alert.others().byKind().size() > 1) {
            ChatDescription.kinds(page, alert.others().byKind());
        }
    }

    /** How the log ends: the last that is written, as it takes all the room that is left. */
    void log(ChatPage page) {
        List<String> lines = alert.lastWords().lines();
        String absence = alert.lastAttempt()
                .map(attempt -> attempt.log().absence())
                .filter(why -> !why.isEmpty())
                .orElse(alert.lastWords().absence());
        page.line(lines.isEmpty() ? "" : "*Last lines of the log*");
        page.block(lines);
        page.line(absence.isEmpty() ? "" : "*Log* " + ChatText.words(absence));
    }

    private void earlierAttempts(ChatPage page) {
        int made = alert.job().attempts().size();
        int earlier = alert.diagnosis().whileWaiting() ? made : made - 1;
        alert.lastAttempts(made).stream().limit(Math.max(0, earlier)).forEach(shown -> {
            String duration = DurationText.of(shown.attempt().duration());
            page.line("• attempt " + shown.attempt().number() + ": "
                    + shown.diagnosis().summary() + (duration.isEmpty() ? "" : ", " + duration));
        });
    }
}
