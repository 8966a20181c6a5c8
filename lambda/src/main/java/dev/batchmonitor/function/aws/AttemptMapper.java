package dev.batchmonitor.function.aws;

import dev.batchmonitor.function.job.ContainerResult;
import dev.batchmonitor.function.job.JobAttempt;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.batch.model.AttemptDetail;
import software.amazon.awssdk.services.batch.model.EksAttemptContainerDetail;
import software.amazon.awssdk.services.batch.model.EksAttemptDetail;
import software.amazon.awssdk.services.batch.model.JobDetail;

/** Reads the attempts of an answer, in the shape of each platform. */
final class AttemptMapper {
    private AttemptMapper() {}

    static List<JobAttempt> attempts(JobDetail detail) {
        List<JobAttempt> attempts = new ArrayList<>();
        for (AttemptDetail attempt : detail.attempts()) {
            attempts.add(ecs(attempts.size() + 1, attempt));
        }
        if (attempts.isEmpty()) {
            for (EksAttemptDetail attempt : detail.eksAttempts()) {
                attempts.add(eks(attempts.size() + 1, attempt));
            }
        }
        return attempts;
    }

    private static JobAttempt ecs(int number, AttemptDetail attempt) {
        Stream<ContainerResult> single = Stream.ofNullable(attempt.container())
                .map(c -> new ContainerResult(null, c.exitCode(), c.reason(), c.logStreamName()));
        Stream<ContainerResult> task = attempt.taskProperties().stream()
                .flatMap(properties -> properties.containers().stream())
                .map(c -> new ContainerResult(c.name(), c.exitCode(), c.reason(), c.logStreamName()));
        return new JobAttempt(
                number,
                JobMapper.times(null, attempt.startedAt(), attempt.stoppedAt()),
                attempt.statusReason(),
                Stream.concat(single, task).toList());
    }

    private static JobAttempt eks(int number, EksAttemptDetail attempt) {
        return new JobAttempt(
                number,
                JobMapper.times(null, attempt.startedAt(), attempt.stoppedAt()),
                attempt.statusReason(),
                Stream.concat(attempt.initContainers().stream(), attempt.containers().stream())
                        .map(AttemptMapper::eks)
                        .toList());
    }

    private static ContainerResult eks(EksAttemptContainerDetail container) {
        return new ContainerResult(container.name(), container.exitCode(), container.reason(), null);
    }
}
