package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.excerpt.LogExcerpt;
import dev.batchmonitor.function.incident.FailureCount;
import dev.batchmonitor.function.json.JsonText;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The alert for machines: JSON as {@code docs/alert.schema.json} describes it. */
record MachineJson(Extent extent) implements AlertForm<String> {
    @Override
    public String jobFailure(JobFailure alert) {
        return object(alert, json -> {
            json.text("side", alert.diagnosis().cause().side().name());
            json.text("summary", alert.diagnosis().summary());
            AttemptJson.exit(json, alert.diagnosis().evidence());
            more(json, alert);
            json.number("attempt", (long) alert.job().attempts().size());
            json.number("allowedAttempts", (long) alert.job().allowedAttempts());
            json.number("attemptsLostWithTheirHost", alert.job().attemptsLostWithTheirHost());
            json.texts("retries", alert.retries().stream().map(PlainText::line).toList());
            alert.lastAttempt().ifPresent(attempt -> AttemptJson.log(json, attempt.log()));
            lastWords(json, alert.lastWords());
            json.array("attempts", alert.lastAttempts(extent.attempts()), AttemptJson::write);
            if (!alert.others().isEmpty()) {
                json.object("others", others -> {
                    others.number("count", (long) alert.others().count());
                    FailuresJson.byKind(others, alert.others().byKind());
                    FailuresJson.examples(others, extent.jobsOf(alert.others().jobs()));
                });
            }
        });
    }

    @Override
    public String blockedQueue(BlockedQueue alert) {
        return object(alert, json -> {
            json.text("reasonCode", alert.reasonWord());
            json.text("statusReason", PlainText.reason(alert.job().statusReason()));
            millis(json, "waitedMillis", alert.waited());
            LimitsJson.write(json, alert.job().limits());
        });
    }

    @Override
    public String incidentSummary(IncidentSummary alert) {
        return object(alert, json -> {
            json.text("summary", alert.kind().summary());
            json.number("total", (long) alert.total());
            json.number("more", (long) alert.more().total());
            failures(json, alert.more());
        });
    }

    @Override
    public String arraySummary(ArraySummary alert) {
        return object(alert, json -> {
            json.text("summary", alert.headline());
            json.number("arraySize", alert.size() == null ? null : alert.size().longValue());
            json.number("failedChildren", (long) alert.failed());
            json.bool("ended", alert.ended());
            failures(json, alert.children());
            alert.first().ifPresent(first -> json.object("first", child -> first(child, first)));
        });
    }

    @Override
    public String recovery(Recovery alert) {
        return object(alert, json -> {
            json.text("failure", PlainText.line(alert.failure()));
            json.instant("failedAt", alert.failed().from());
            json.number("failedJobs", (long) alert.failed().total());
            FailuresJson.byKind(json, alert.failed().byKind());
            FailuresJson.examples(json, extent.jobsOf(alert.failed().examples()));
        });
    }

    private static void more(JsonText json, JobFailure alert) {
        alert.decidingAttempt().ifPresent(failed -> ContainerJson.write(json, failed));
        if (!alert.job().parts().dependsOn().isEmpty()) {
            json.texts(
                    "dependsOn",
                    alert.job().parts().dependsOn().stream()
                            .map(PlainText::line)
                            .toList());
        }
        millis(json, "waitedMillis", alert.waited());
        LimitsJson.write(json, alert.job().limits());
    }

    private static void first(JsonText json, JobFailure failure) {
        json.text("id", PlainText.line(failure.identity().displayId()));
        AttemptJson.exit(json, failure.diagnosis().evidence());
        failure.lastAttempt().ifPresent(attempt -> AttemptJson.log(json, attempt.log()));
        lastWords(json, failure.lastWords());
    }

    private static void millis(JsonText json, String name, @Nullable Duration duration) {
        json.number(name, duration == null ? null : duration.toMillis());
    }

    private String object(Alert alert, Consumer<JsonText> fields) {
        return JsonText.object(json -> {
            HeadJson.write(json, alert);
            fields.accept(json);
            json.texts("notes", alert.render(new AlertNotes(extent)));
        });
    }

    private void failures(JsonText json, FailureCount count) {
        FailuresJson.byKind(json, count.byKind());
        FailuresJson.examples(json, extent.jobsOf(count.examples()));
        json.instant("from", count.from());
        json.instant("to", count.to());
    }

    private static void lastWords(JsonText json, LogExcerpt excerpt) {
        if (!excerpt.lines().isEmpty()) {
            json.texts("logLines", excerpt.lines());
        }
        json.text("logLinesAbsence", excerpt.absence().isEmpty() ? null : excerpt.absence());
    }
}
