package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.job.JobAttempt;
import dev.batchmonitor.function.job.JobExit;
import dev.batchmonitor.function.job.Pod;
import dev.batchmonitor.function.json.JsonText;
import org.jspecify.annotations.Nullable;

/** One attempt for machines. */
final class AttemptJson {
    private AttemptJson() {}

    static void write(JsonText json, JobFailure.Attempt shown) {
        JobAttempt attempt = shown.attempt();
        json.number("number", (long) attempt.number());
        json.text("cause", shown.diagnosis().cause().name());
        json.text("container", PlainText.lineOrNull(attempt.container().name()));
        json.text("taskArn", PlainText.lineOrNull(attempt.taskArn()));
        pod(json, attempt.pod());
        exit(json, attempt.exit());
        json.instant("startedAt", attempt.times().startedAt());
        json.instant("stoppedAt", attempt.times().stoppedAt());
        json.number(
                "durationMillis",
                attempt.duration() == null ? null : attempt.duration().toMillis());
        log(json, shown.log());
    }

    private static void pod(JsonText json, @Nullable Pod pod) {
        if (pod != null) {
            json.object("pod", fields -> {
                fields.text("cluster", PlainText.lineOrNull(pod.clusterArn()));
                fields.text("namespace", PlainText.lineOrNull(pod.namespace()));
                fields.text("name", PlainText.lineOrNull(pod.name()));
                fields.text("node", PlainText.lineOrNull(pod.nodeName()));
            });
        }
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
