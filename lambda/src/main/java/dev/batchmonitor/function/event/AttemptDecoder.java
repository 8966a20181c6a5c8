package dev.batchmonitor.function.event;

import dev.batchmonitor.function.job.ContainerResult;
import dev.batchmonitor.function.job.JobAttempt;
import dev.batchmonitor.function.job.Pod;
import dev.batchmonitor.function.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads attempts, in the shape of each platform: one container, several in an ECS task, or a Kubernetes pod. */
final class AttemptDecoder {
    private final JsonObject detail;
    private final Set<String> sidecars;

    private AttemptDecoder(JsonObject detail) {
        this.detail = detail;
        this.sidecars = sidecars(detail.object("ecsProperties").objects("taskProperties"));
    }

    private static Set<String> sidecars(List<JsonObject> tasks) {
        Set<String> sidecars = new HashSet<>();
        for (JsonObject task : tasks) {
            for (JsonObject container : task.objects("containers")) {
                String name = container.text("name");
                if (name != null && container.isFalse("essential")) {
                    sidecars.add(name);
                }
            }
        }
        return sidecars;
    }

    static List<JobAttempt> attempts(JsonObject detail) {
        return new AttemptDecoder(detail).attempts();
    }

    private List<JobAttempt> attempts() {
        List<JsonObject> ecs = detail.objects("attempts");
        List<JsonObject> source = ecs.isEmpty() ? detail.objects("eksAttempts") : ecs;
        List<JobAttempt> attempts = new ArrayList<>(source.size());
        for (JsonObject attempt : source) {
            attempts.add(attempt(attempts.size() + 1, attempt));
        }
        return attempts;
    }

    private JobAttempt attempt(int number, JsonObject attempt) {
        return new JobAttempt(
                number,
                JobDecoder.times(attempt),
                attempt.text("statusReason"),
                containers(attempt),
                pod(attempt),
                taskArn(attempt),
                attempt.object("serviceResourceId").text("value"));
    }

    private List<ContainerResult> containers(JsonObject attempt) {
        List<ContainerResult> containers = new ArrayList<>();
        attempt.objects("initContainers").forEach(container -> add(container, true, containers));
        add(attempt.object("container"), false, containers);
        attempt.objects("taskProperties").forEach(task -> addAll(task.objects("containers"), containers));
        addAll(attempt.objects("containers"), containers);
        if (!sidecars.isEmpty()) {
            containers.sort(Comparator.comparing(container -> sidecars.contains(String.valueOf(container.name()))));
        }
        return containers;
    }

    private static void addAll(List<JsonObject> containers, List<ContainerResult> results) {
        containers.forEach(container -> add(container, false, results));
    }

    private static void add(JsonObject container, boolean init, List<ContainerResult> results) {
        ContainerResult result = container(container, init);
        if (!result.isEmpty()) {
            results.add(result);
        }
    }

    private static @Nullable Pod pod(JsonObject attempt) {
        Pod pod = new Pod(
                attempt.text("eksClusterArn"),
                attempt.text("podNamespace"),
                attempt.text("podName"),
                attempt.text("nodeName"));
        return pod.name() == null && pod.clusterArn() == null ? null : pod;
    }

    private static @Nullable String taskArn(JsonObject attempt) {
        String ofContainer = attempt.object("container").text("taskArn");
        return ofContainer != null
                ? ofContainer
                : attempt.objects("taskProperties").stream()
                        .flatMap(task -> Stream.ofNullable(task.text("taskArn")))
                        .findFirst()
                        .orElse(null);
    }

    static ContainerResult container(JsonObject container) {
        return container(container, false);
    }

    private static ContainerResult container(JsonObject container, boolean init) {
        return new ContainerResult(
                container.text("name"),
                init,
                container.integer("exitCode"),
                container.text("reason"),
                container.text("logStreamName"));
    }
}
