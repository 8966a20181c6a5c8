package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.job.JobAttempt;
import dev.batchmonitor.function.job.JobExit;
import dev.batchmonitor.function.json.JsonText;

/** One attempt for machines. */
final class AttemptJson {
    private AttemptJson() {}

    static void write(JsonText json, JobFailure.Attempt shown) {
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

    static void exit(JsonText json, JobExit exit) {
        json.number("exitCode", exit.exitCode() == null ? null : exit.exitCode().longValue());
        json.text("reason", PlainText.reason(exit.reason()));
        json.text("statusReason", PlainText.reason(exit.statusReason()));
    }

    static void log(JsonText json, AttemptLog log) {
        log.find().ifPresentOrElse(stream -> json.object("log", link -> stream(link, stream)), () -> {
            json.text("logAbsence", log.absence());
            json.text("logSearchUrl", log.url().orElse(null));
        });
    }

    private static void stream(JsonText json, LogStream stream) {
        json.text("group", stream.group());
        json.text("stream", stream.name());
        json.text("region", stream.region());
        json.text("url", stream.url());
    }
}
