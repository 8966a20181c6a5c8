package dev.batchmonitor.function.event;

import dev.batchmonitor.function.job.ContainerResult;
import dev.batchmonitor.function.job.JobAttempt;
import dev.batchmonitor.function.job.Pod;
import dev.batchmonitor.function.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads attempts, in the shape of each platform: one container, several in an ECS task, or a Kubernetes pod. */
final class AttemptDecoder {
    private final JsonObject detail;
    private final Set<String> sidecars;

    private AttemptDecoder(JsonObject detail) {
        this.detail = detail;
        this.sidecars = detail.object("ecsProperties").objects("taskProperties").stream()
                .flatMap(task -> task.objects("containers").stream())
                .filter(container -> container.isFalse("essential"))
                .flatMap(container -> Stream.ofNullable(container.text("name")))
                .collect(Collectors.toSet());
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
        Stream<JsonObject> single = attempt.has("container") ? Stream.of(attempt.object("container")) : Stream.of();
        Stream<JsonObject> task = attempt.objects("taskProperties").stream()
                .flatMap(properties -> properties.objects("containers").stream());
        Stream<JsonObject> pod = attempt.objects("containers").stream();
        Stream<ContainerResult> init =
                attempt.objects("initContainers").stream().map(container -> container(container, true));
        return Stream.concat(
                        init,
                        Stream.of(single, task, pod)
                                .flatMap(containers -> containers)
                                .map(AttemptDecoder::container))
                .filter(container -> !container.isEmpty())
                .sorted(Comparator.comparing(container -> sidecars.contains(String.valueOf(container.name()))))
                .toList();
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
        return Stream.concat(Stream.of(attempt.object("container")), attempt.objects("taskProperties").stream())
                .flatMap(ran -> Stream.ofNullable(ran.text("taskArn")))
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
