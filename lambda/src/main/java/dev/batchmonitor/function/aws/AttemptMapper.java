package dev.batchmonitor.function.aws;

import dev.batchmonitor.function.job.ContainerResult;
import dev.batchmonitor.function.job.JobAttempt;
import dev.batchmonitor.function.job.JobTimes;
import dev.batchmonitor.function.job.Pod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.batch.model.AttemptDetail;
import software.amazon.awssdk.services.batch.model.EksAttemptContainerDetail;
import software.amazon.awssdk.services.batch.model.EksAttemptDetail;
import software.amazon.awssdk.services.batch.model.JobDetail;

/** Reads the attempts of an answer, in the shape of each platform. */
final class AttemptMapper {
    private final Set<String> sidecars;

    private AttemptMapper(JobDetail detail) {
        this.sidecars = Stream.ofNullable(detail.ecsProperties())
                .flatMap(properties -> properties.taskProperties().stream())
                .flatMap(task -> task.containers().stream())
                .filter(container -> Boolean.FALSE.equals(container.essential()) && container.name() != null)
                .map(container -> container.name())
                .collect(Collectors.toSet());
    }

    static List<JobAttempt> attempts(JobDetail detail) {
        AttemptMapper mapper = new AttemptMapper(detail);
        List<JobAttempt> attempts = new ArrayList<>();
        for (AttemptDetail attempt : detail.attempts()) {
            attempts.add(mapper.ecs(attempts.size() + 1, attempt));
        }
        if (attempts.isEmpty()) {
            for (EksAttemptDetail attempt : detail.eksAttempts()) {
                attempts.add(mapper.eks(attempts.size() + 1, attempt));
            }
        }
        return attempts;
    }

    private JobAttempt ecs(int number, AttemptDetail attempt) {
        Stream<ContainerResult> single = Stream.ofNullable(attempt.container())
                .map(c -> new ContainerResult(c.exitCode(), c.reason(), c.logStreamName()));
        Stream<ContainerResult> task = attempt.taskProperties().stream()
                .flatMap(properties -> properties.containers().stream())
                .map(c -> new ContainerResult(c.name(), false, c.exitCode(), c.reason(), c.logStreamName()));
        JobTimes times = JobMapper.times(null, attempt.startedAt(), attempt.stoppedAt());
        return new JobAttempt(
                number,
                times,
                attempt.statusReason(),
                known(Stream.concat(single, task)),
                null,
                taskArn(attempt),
                null);
    }

    private static @Nullable String taskArn(AttemptDetail attempt) {
        return Stream.concat(
                        Stream.ofNullable(attempt.container()).map(container -> container.taskArn()),
                        attempt.taskProperties().stream().map(task -> task.taskArn()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private JobAttempt eks(int number, EksAttemptDetail attempt) {
        Stream<ContainerResult> containers = Stream.concat(
                attempt.initContainers().stream().map(container -> container(container, true)),
                attempt.containers().stream().map(container -> container(container, false)));
        JobTimes times = JobMapper.times(null, attempt.startedAt(), attempt.stoppedAt());
        Pod pod = new Pod(attempt.eksClusterArn(), attempt.podNamespace(), attempt.podName(), attempt.nodeName());
        return new JobAttempt(number, times, attempt.statusReason(), known(containers), pod, null, null);
    }

    private static ContainerResult container(EksAttemptContainerDetail container, boolean init) {
        return new ContainerResult(container.name(), init, container.exitCode(), container.reason(), null);
    }

    private List<ContainerResult> known(Stream<ContainerResult> containers) {
        return containers
                .filter(container -> !container.isEmpty())
                .sorted(Comparator.comparing(container -> sidecars.contains(String.valueOf(container.name()))))
                .toList();
    }
}
