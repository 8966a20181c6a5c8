package dev.batchmonitor.function.event;

import dev.batchmonitor.function.job.ContainerResult;
import dev.batchmonitor.function.job.JobAttempt;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads attempts, in the shape of each platform: one container, several in an ECS task, or a Kubernetes pod. */
final class AttemptDecoder {
    private AttemptDecoder() {}

    static List<JobAttempt> attempts(JsonObject detail) {
        List<JsonObject> ecs = detail.objects("attempts");
        List<JsonObject> source = ecs.isEmpty() ? detail.objects("eksAttempts") : ecs;
        List<JobAttempt> attempts = new ArrayList<>(source.size());
        for (JsonObject attempt : source) {
            attempts.add(attempt(attempts.size() + 1, attempt));
        }
        return attempts;
    }

    private static JobAttempt attempt(int number, JsonObject attempt) {
        return new JobAttempt(number, JobDecoder.times(attempt), attempt.text("statusReason"), containers(attempt));
    }

    private static List<ContainerResult> containers(JsonObject attempt) {
        Stream<JsonObject> single = attempt.has("container") ? Stream.of(attempt.object("container")) : Stream.of();
        Stream<JsonObject> task =
                attempt.objects("taskProperties").stream().flatMap(t -> t.objects("containers").stream());
        Stream<JsonObject> pod =
                Stream.concat(attempt.objects("initContainers").stream(), attempt.objects("containers").stream());
        return Stream.of(single, task, pod)
                .flatMap(containers -> containers)
                .map(AttemptDecoder::container)
                .filter(container -> !container.isEmpty())
                .toList();
    }

    static ContainerResult container(JsonObject container) {
        return new ContainerResult(
                container.text("name"),
                container.integer("exitCode"),
                container.text("reason"),
                container.text("logStreamName"));
    }
}
