package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.incident.FailedJob;
import dev.batchmonitor.function.incident.FailureKind;
import dev.batchmonitor.function.json.JsonText;
import java.util.List;
import java.util.Map;

/** Several failures for machines: counts, and the first of them. */
final class FailuresJson {
    private static final int MAX_KINDS = 100;

    private FailuresJson() {}

    static void byKind(JsonText json, Map<FailureKind, Integer> counts) {
        json.array("byKind", KindCounts.of(counts, MAX_KINDS).shown(), (item, count) -> {
            kind(item, count.getKey());
            item.number("count", count.getValue().longValue());
        });
    }

    static void examples(JsonText json, List<FailedJob> jobs) {
        json.array("examples", jobs, (item, job) -> {
            item.text("id", PlainText.line(job.id()));
            item.text("name", PlainText.line(job.name()));
            item.instant("time", job.time());
            kind(item, job.kind());
            item.text("url", job.url());
        });
    }

    private static void kind(JsonText json, FailureKind kind) {
        Integer exitCode = kind.exitCode();
        json.text("cause", kind.cause().name());
        json.number("exitCode", exitCode == null ? null : exitCode.longValue());
    }
}
