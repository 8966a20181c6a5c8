package dev.batchmonitor.function.job;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a job.
 *
 * @param number counted from 1, as in {@code AWS_BATCH_JOB_ATTEMPT}
 * @param containers essential ones first
 * @param pod on EKS
 * @param taskArn on ECS
 * @param trainingJobArn of a service job
 */
public record JobAttempt(
        int number,
        JobTimes times,
        @Nullable String statusReason,
        List<ContainerResult> containers,
        @Nullable Pod pod,
        @Nullable String taskArn,
        @Nullable String trainingJobArn) {
    public JobAttempt {
        containers = List.copyOf(containers);
    }

    /**
     * The container that speaks for the attempt: the first that failed by itself, else the first that failed, else the
     * first. When one essential container ends, ECS kills the others.
     */
    public ContainerResult container() {
        if (containers.size() == 1) {
            return containers.get(0);
        }
        return containers.stream()
                .filter(ContainerResult::hasFailed)
                .min(Comparator.comparing(ContainerResult::isKilledWithoutReason))
                .or(() -> containers.stream().min(Comparator.comparing(ContainerResult::isUntold)))
                .orElse(ContainerResult.NONE);
    }

    /** The containers beside the one that speaks for the attempt. */
    public List<ContainerResult> otherContainers() {
        ContainerResult speaker = container();
        return containers.stream().filter(other -> !other.equals(speaker)).toList();
    }

    public JobExit exit() {
        ContainerResult container = container();
        return new JobExit(container.exitCode(), container.reason(), statusReason);
    }

    public boolean isLostWithItsHost() {
        return statusReason != null
                && (statusReason.startsWith("Host EC2") || statusReason.startsWith("Your Spot Task was interrupted"));
    }

    public @Nullable Duration duration() {
        return times.duration();
    }

    private JobAttempt withContainers(List<ContainerResult> others) {
        return new JobAttempt(number, times, statusReason, others, pod, taskArn, trainingJobArn);
    }

    /** The same attempt, the gaps filled from what the job itself says of its last attempt. */
    JobAttempt or(ContainerResult jobContainer) {
        if (containers.size() > 1) {
            return this;
        }
        return withContainers(List.of(container().or(jobContainer)));
    }
}
