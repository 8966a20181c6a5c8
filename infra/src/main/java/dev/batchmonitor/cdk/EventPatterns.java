package dev.batchmonitor.cdk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which events of AWS Batch matter: finished jobs, jobs that are tried again after an attempt, and blocked job queues. */
final class EventPatterns {
    private EventPatterns() {}

    static EventRule jobStateChanges(Map<String, Object> filter, List<String> finished) {
        Map<String, Object> attempts = Map.of(
                "attempts",
                Map.of(
                        "$or",
                        List.of(
                                exists("startedAt"),
                                exists("stoppedAt"),
                                exists("statusReason"),
                                Map.of("container", anyOf("taskArn", "containerInstanceArn", "exitCode", "reason")),
                                Map.of("taskProperties", anyOf("taskArn", "containerInstanceArn")))));
        Map<String, Object> eksAttempts = Map.of(
                "eksAttempts", anyOf("startedAt", "stoppedAt", "statusReason", "podName", "nodeName", "eksClusterArn"));
        return new EventRule(
                "JobStateChanges",
                "AWS Batch jobs that have finished, or wait for another attempt",
                List.of("Batch Job State Change"),
                merged(filter, finishedOr(finished, Map.of("$or", List.of(attempts, eksAttempts)))));
    }

    static EventRule serviceJobStateChanges(Map<String, Object> filter, List<String> finished) {
        Map<String, Object> attempts = Map.of("attempts", anyOf("startedAt", "stoppedAt", "statusReason"));
        return new EventRule(
                "ServiceJobStateChanges",
                "AWS Batch service jobs that have finished, or wait for another attempt",
                List.of("Batch Service Job State Change"),
                merged(filter, finishedOr(finished, attempts)));
    }

    static EventRule queueBlocked(Map<String, Object> filter, boolean serviceJobs) {
        String jobs = "Batch Job Queue Blocked";
        return new EventRule(
                "QueueBlocked",
                "AWS Batch job queues that are blocked by their first job",
                serviceJobs ? List.of(jobs, "Batch Service Job Queue Blocked") : List.of(jobs),
                filter);
    }

    static Map<String, Object> merged(Map<String, Object> filter, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(filter);
        all.putAll(more);
        return all;
    }

    private static Map<String, Object> finishedOr(List<String> finished, Map<String, Object> attempts) {
        Map<String, Object> retried = new TreeMap<>(attempts);
        retried.put("status", List.of("RUNNABLE"));
        return Map.of("$or", List.of(Map.of("status", finished), retried));
    }

    /** EventBridge cannot ask whether an array is empty, only whether a leaf exists in any of its objects. */
    private static Map<String, Object> anyOf(String... leaves) {
        return Map.of("$or", Arrays.stream(leaves).map(EventPatterns::exists).toList());
    }

    private static Map<String, Object> exists(String leaf) {
        return Map.of(leaf, List.of(Map.of("exists", true)));
    }
}
