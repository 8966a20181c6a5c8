package dev.batchmonitor.function.event;

import dev.batchmonitor.function.job.JobLogs;
import dev.batchmonitor.function.job.LogDestination;
import dev.batchmonitor.function.job.NodeRange;
import dev.batchmonitor.function.json.JsonObject;
import java.util.HashMap;
import java.util.Map;

/** Reads where the containers of a job log to: of its one container, of a task's several, or of its main node's. */
record LogDecoder(JsonObject detail) {
    JobLogs logs() {
        JobLogs own = logsOf(detail);
        return own.equals(JobLogs.DEFAULT) ? ofMainNode(detail.object("nodeProperties")) : own;
    }

    private static JobLogs ofMainNode(JsonObject properties) {
        Integer mainNode = properties.integer("mainNode");
        return properties.objects("nodeRangeProperties").stream()
                .filter(range -> NodeRange.of(range.text("targetNodes")).contains(mainNode == null ? 0 : mainNode))
                .map(LogDecoder::logsOf)
                .filter(logs -> !logs.equals(JobLogs.DEFAULT))
                .findFirst()
                .orElse(JobLogs.DEFAULT);
    }

    private static JobLogs logsOf(JsonObject properties) {
        Map<String, LogDestination> byContainer = new HashMap<>();
        for (JsonObject task : properties.object("ecsProperties").objects("taskProperties")) {
            for (JsonObject container : task.objects("containers")) {
                String name = container.text("name");
                if (name != null) {
                    byContainer.put(name, destination(container));
                }
            }
        }
        return new JobLogs(destination(properties.object("container")), byContainer);
    }

    private static LogDestination destination(JsonObject container) {
        JsonObject configuration = container.object("logConfiguration");
        JsonObject options = configuration.object("options");
        return new LogDestination(
                configuration.text("logDriver"), options.text("awslogs-group"), options.text("awslogs-region"));
    }
}
