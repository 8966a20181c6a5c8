package dev.batchmonitor.function.event;

import dev.batchmonitor.function.json.JsonReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads of an event only the fields named here. A job's environment, command, parameters and secrets are skipped
 * in the parser, so no later stage can leak them.
 */
final class EventJson {
    /** Asked for each field of each event; the sets of Set.of divide to find one. */
    private static final Set<String> FIELDS = new HashSet<>(List.of(
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
            "incident",
            "window",
            "remainingSeconds",
            "checks"));

    static final JsonReader READER = new JsonReader(EventJson::isRead);

    private EventJson() {}

    static boolean isRead(String field) {
        return FIELDS.contains(field);
    }
}
