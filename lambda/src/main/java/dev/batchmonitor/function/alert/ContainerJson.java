package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.job.ContainerResult;
import dev.batchmonitor.function.job.JobAttempt;
import dev.batchmonitor.function.json.JsonText;
import java.util.List;

/** The containers of an attempt that has several, for machines. */
final class ContainerJson {
    private ContainerJson() {}

    static void write(JsonText json, JobAttempt attempt) {
        json.text("container", PlainText.lineOrNull(attempt.container().name()));
        List<ContainerResult> others = attempt.otherContainers();
        if (!others.isEmpty()) {
            json.array("otherContainers", others, ContainerJson::one);
        }
    }

    private static void one(JsonText json, ContainerResult container) {
        Integer exitCode = container.exitCode();
        json.text("name", PlainText.lineOrNull(container.name()));
        json.number("exitCode", exitCode == null ? null : exitCode.longValue());
        json.text("reason", PlainText.reason(container.reason()));
    }
}
