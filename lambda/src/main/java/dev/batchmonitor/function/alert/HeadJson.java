package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.event.EventOrigin;
import dev.batchmonitor.function.job.JobIdentity;
import dev.batchmonitor.function.json.JsonText;

/** What every alert for machines has. */
final class HeadJson {
    private static final String VERSION = "1.0";

    private HeadJson() {}

    static void write(JsonText json, Alert alert) {
        EventOrigin origin = alert.origin();
        json.text("schemaVersion", VERSION);
        json.text("type", alert.render(new AlertType()));
        json.text("time", origin.time().toString());
        json.text("account", origin.account());
        json.text("region", origin.region());
        json.text("severity", alert.severity().name());
        json.text("cause", alert.causeName());
        json.text("incident", PlainText.line(alert.incident()));
        json.object("job", job -> job(job, alert));
        json.text("explanation", alert.explanation());
        json.text("advice", alert.advice());
        json.text("documentation", alert.documentation());
        json.text("runbook", alert.routing().runbook());
    }

    private static void job(JsonText json, Alert alert) {
        JobIdentity identity = alert.identity();
        json.text("id", PlainText.line(identity.displayId()));
        json.text("arn", identity.arn());
        json.text("name", PlainText.line(identity.displayName()));
        json.text("queue", PlainText.line(identity.queueName()));
        json.text("definition", PlainText.line(identity.definitionName()));
        json.text("definitionWithRevision", identity.definitionWithRevision());
        json.text("status", alert.status());
        if (identity.part() != null) {
            json.text("parentId", PlainText.line(identity.parentId()));
            json.number("index", identity.part().longValue());
        }
        json.text("kind", alert.jobKind() == null ? null : alert.jobKind().name());
        json.text("url", alert.jobUrl().orElse(null));
    }
}
