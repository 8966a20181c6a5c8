package dev.batchmonitor.function.aws;

import dev.batchmonitor.function.job.ContainerResult;
import dev.batchmonitor.function.job.JobAttempt;
import dev.batchmonitor.function.job.JobTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.batch.model.AttemptDetail;
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
        JobTimes times = JobMapper.times(null, attempt.startedAt(), attempt.stoppedAt());
        return new JobAttempt(number, times, attempt.statusReason(), known(Stream.concat(single, task)));
    }

    private static JobAttempt eks(int number, EksAttemptDetail attempt) {
        Stream<ContainerResult> pod = Stream.concat(attempt.initContainers().stream(), attempt.containers().stream())
                .map(c -> new ContainerResult(c.name(), c.exitCode(), c.reason(), null));
        JobTimes times = JobMapper.times(null, attempt.startedAt(), attempt.stoppedAt());
        return new JobAttempt(number, times, attempt.statusReason(), known(pod));
    }

    private static List<ContainerResult> known(Stream<ContainerResult> containers) {
        return containers.filter(container -> !container.isEmpty()).toList();
    }
}
