package dev.batchmonitor.function.event;

import dev.batchmonitor.function.json.JsonObject;
import dev.batchmonitor.function.json.JsonReader;
import java.io.IOException;
import java.util.Set;

/**
 * Reads of an event only the fields named here. A job's environment, command, parameters and secrets are skipped
 * in the parser, so no later stage can leak them.
 */
final class EventJson {
    static final Set<String> FIELDS = Set.of(
            "id",
            "detail-type",
            "account",
            "time",
            "region",
            "resources",
            "detail",
            "jobArn",
            "jobId",
            "jobName",
            "jobQueue",
            "jobDefinition",
            "status",
            "statusReason",
            "createdAt",
            "startedAt",
            "stoppedAt",
            "isCancelled",
            "isTerminated",
            "platformCapabilities",
            "retryStrategy",
            "attempts",
            "evaluateOnExit",
            "onExitCode",
            "onReason",
            "onStatusReason",
            "action",
            "container",
            "containers",
            "initContainers",
            "name",
            "exitCode",
            "reason",
            "logStreamName",
            "taskArn",
            "containerInstanceArn",
            "nodeName",
            "resourceRequirements",
            "type",
            "vcpus",
            "memory",
            "timeout",
            "attemptDurationSeconds",
            "dependsOn",
            "logConfiguration",
            "logDriver",
            "options",
            "awslogs-group",
            "awslogs-region",
            "arrayProperties",
            "size",
            "index",
            "statusSummary",
            "FAILED",
            "nodeProperties",
            "numNodes",
            "nodeDetails",
            "nodeIndex",
            "ecsProperties",
            "taskProperties",
            "eksProperties",
            "eksAttempts",
            "eksClusterArn",
            "podName",
            "podNamespace",
            "serviceResourceId",
            "value",
            "essential",
            "mainNode",
            "nodeRangeProperties",
            "targetNodes",
            "podProperties",
            "serviceJobType",
            "source",
            "incident",
            "window",
            "remainingSeconds",
            "checks");

    private static final JsonReader READER = new JsonReader(FIELDS::contains);

    private EventJson() {}

    static JsonObject read(String text) throws UnreadableEventException {
        try {
            return READER.object(text);
        } catch (IOException e) {
            // Not e's message: it may quote the event.
            throw new UnreadableEventException(
                    "the record is not one JSON object (" + e.getClass().getSimpleName() + ")", e);
        }
    }
}
