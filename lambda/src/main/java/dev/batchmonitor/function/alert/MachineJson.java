package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.event.EventOrigin;
import dev.batchmonitor.function.excerpt.LogExcerpt;
import dev.batchmonitor.function.failure.BlockedReason;
import dev.batchmonitor.function.failure.FailureDiagnosis;
import dev.batchmonitor.function.job.JobAttempt;
import dev.batchmonitor.function.job.JobExit;
import dev.batchmonitor.function.job.JobIdentity;
import dev.batchmonitor.function.json.JsonText;

/** The alert for machines: JSON as {@code docs/alert.schema.json} describes it. */
final class MachineJson implements AlertForm<String> {
    private static final String VERSION = "1.0";

    private final int maxAttempts;

    /** @param maxAttempts how many attempts to show at most, counted from the last */
    MachineJson(int maxAttempts) {
        this.maxAttempts = maxAttempts;
    }

    @Override
    public String jobFailure(JobFailure alert) {
        return JsonText.object(json -> {
            head(json, alert.isFinal() ? "JobFailed" : "AttemptFailed", alert);
            diagnosis(json, alert.diagnosis());
            json.text("explanation", alert.diagnosis().cause().explanation());
            json.text("advice", alert.diagnosis().cause().advice());
            json.text("documentation", alert.diagnosis().cause().page());
            json.number("attempt", (long) alert.job().attempts().size());
            json.number("allowedAttempts", (long) alert.job().allowedAttempts());
            json.number("attemptsLostWithTheirHost", alert.job().attemptsLostWithTheirHost());
            json.texts("retries", alert.retries().stream().map(PlainText::line).toList());
            alert.failedAttempt().ifPresent(attempt -> log(json, attempt.log()));
            lastWords(json, alert.lastWords());
            json.array("attempts", alert.lastAttempts(maxAttempts), MachineJson::attempt);
            json.texts("notes", alert.notes());
        });
    }

    @Override
    public String blockedQueue(BlockedQueue alert) {
        return JsonText.object(json -> {
            head(json, "JobQueueBlocked", alert);
            json.text("statusReason", PlainText.reason(alert.job().statusReason()));
            json.text("explanation", alert.reason().explanation());
            json.text("advice", alert.reason().advice());
            json.text("documentation", BlockedReason.PAGE);
        });
    }

    @Override
    public String incidentSummary(IncidentSummary alert) {
        return JsonText.object(json -> head(json, "IncidentSummary", alert));
    }

    @Override
    public String arraySummary(ArraySummary alert) {
        return JsonText.object(json -> head(json, "ArraySummary", alert));
    }

    @Override
    public String recovery(Recovery alert) {
        return JsonText.object(json -> head(json, "Recovered", alert));
    }

    private static void head(JsonText json, String type, Alert alert) {
        EventOrigin origin = alert.origin();
        json.text("schemaVersion", VERSION);
        json.text("type", type);
        json.text("time", origin.time().toString());
        json.text("account", origin.account());
        json.text("region", origin.region());
        json.text("severity", alert.severity().name());
        json.text("cause", alert.causeName());
        json.object("job", job -> job(job, alert.identity(), alert.status()));
    }

    private static void job(JsonText json, JobIdentity identity, String status) {
        json.text("id", PlainText.line(identity.displayId()));
        json.text("arn", identity.arn());
        json.text("name", PlainText.line(identity.displayName()));
        json.text("queue", PlainText.line(identity.queueName()));
        json.text("definition", PlainText.line(identity.definitionName()));
        json.text("definitionWithRevision", identity.definitionWithRevision());
        json.text("status", status);
    }

    private static void attempt(JsonText json, JobFailure.Attempt shown) {
        JobAttempt attempt = shown.attempt();
        json.number("number", (long) attempt.number());
        json.text("cause", shown.diagnosis().cause().name());
        json.text("container", attempt.container().name());
        exit(json, attempt.exit());
        json.instant("startedAt", attempt.times().startedAt());
        json.instant("stoppedAt", attempt.times().stoppedAt());
        json.number(
                "durationMillis",
                attempt.duration() == null ? null : attempt.duration().toMillis());
        log(json, shown.log());
    }

    private static void diagnosis(JsonText json, FailureDiagnosis diagnosis) {
        json.text("side", diagnosis.cause().side().name());
        json.text("summary", diagnosis.summary());
        exit(json, diagnosis.evidence());
    }

    private static void exit(JsonText json, JobExit exit) {
        json.number("exitCode", exit.exitCode() == null ? null : exit.exitCode().longValue());
        json.text("reason", PlainText.reason(exit.reason()));
        json.text("statusReason", PlainText.reason(exit.statusReason()));
    }

    private static void lastWords(JsonText json, LogExcerpt excerpt) {
        if (!excerpt.lines().isEmpty()) {
            json.texts("logLines", excerpt.lines());
        }
        json.text("logLinesAbsence", excerpt.absence().isEmpty() ? null : excerpt.absence());
    }

    private static void log(JsonText json, AttemptLog log) {
        log.find()
                .ifPresentOrElse(
                        stream -> json.object("log", link -> {
                            link.text("group", stream.group());
                            link.text("stream", stream.name());
                            link.text("region", stream.region());
                            link.text("url", stream.url());
                        }),
                        () -> {
                            json.text("logAbsence", log.absence());
                            json.text("logSearchUrl", log.url().orElse(null));
                        });
    }
}
