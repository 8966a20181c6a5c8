package dev.batchmonitor.function.aws;

import dev.batchmonitor.function.job.ContainerResult;
import dev.batchmonitor.function.job.Job;
import dev.batchmonitor.function.job.Job.Ending;
import dev.batchmonitor.function.job.Job.Platform;
import dev.batchmonitor.function.job.JobAttempts;
import dev.batchmonitor.function.job.JobIdentity;
import dev.batchmonitor.function.job.JobKind;
import dev.batchmonitor.function.job.JobParts;
import dev.batchmonitor.function.job.JobStatus;
import dev.batchmonitor.function.job.JobTimes;
import dev.batchmonitor.function.job.RetryStrategy;
import dev.batchmonitor.function.time.EpochTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.batch.model.ArrayPropertiesDetail;
import software.amazon.awssdk.services.batch.model.AttemptDetail;
import software.amazon.awssdk.services.batch.model.ContainerDetail;
import software.amazon.awssdk.services.batch.model.JobDependency;
import software.amazon.awssdk.services.batch.model.JobDetail;
import software.amazon.awssdk.services.batch.model.PlatformCapability;

/** Turns an answer of DescribeJobs into a job. */
final class JobMapper {
    private JobMapper() {}

    static Job job(JobDetail detail) {
        JobIdentity identity = new JobIdentity(
                detail.jobId(), detail.jobArn(), detail.jobName(), detail.jobQueue(), detail.jobDefinition());
        JobStatus status = JobStatus.of(detail.statusAsString());
        JobTimes times = times(detail.createdAt(), detail.startedAt(), detail.stoppedAt());
        return new Job(
                identity,
                kind(detail, identity),
                platform(detail),
                status,
                detail.statusReason(),
                ending(detail),
                times,
                retryStrategy(detail.retryStrategy()),
                JobAttempts.complete(AttemptMapper.attempts(detail), container(detail), times, status),
                LogMapper.logs(detail, mainNode(detail)),
                parts(detail),
                LimitMapper.limits(detail),
                detail.tags());
    }

    private static JobKind kind(JobDetail detail, JobIdentity identity) {
        if (detail.nodeDetails() != null && detail.nodeDetails().nodeIndex() != null) {
            return JobKind.NODE;
        }
        boolean isArray = detail.arrayProperties() != null;
        return JobKind.of(
                identity,
                isArray && detail.arrayProperties().size() != null,
                isArray && detail.arrayProperties().index() != null,
                detail.nodeProperties() != null);
    }

    private static @Nullable Platform platform(JobDetail detail) {
        if (detail.eksProperties() != null || !detail.eksAttempts().isEmpty()) {
            return Platform.EKS;
        }
        return detail.platformCapabilities().stream()
                .findFirst()
                .map(capability -> capability == PlatformCapability.FARGATE ? Platform.FARGATE : Platform.EC2)
                .orElseGet(() -> hasInstance(detail) ? Platform.EC2 : null);
    }

    private static boolean hasInstance(JobDetail detail) {
        return (detail.container() != null && detail.container().containerInstanceArn() != null)
                || detail.attempts().stream()
                        .map(AttemptDetail::container)
                        .anyMatch(container -> container != null && container.containerInstanceArn() != null);
    }

    private static Ending ending(JobDetail detail) {
        if (Boolean.TRUE.equals(detail.isCancelled())) {
            return Ending.CANCELLED;
        }
        if (Boolean.TRUE.equals(detail.isTerminated())) {
            return Ending.TERMINATED;
        }
        return detail.isTerminated() == null ? Ending.UNKNOWN : Ending.OWN;
    }

    private static RetryStrategy retryStrategy(
            software.amazon.awssdk.services.batch.model.@Nullable RetryStrategy strategy) {
        if (strategy == null) {
            return RetryStrategy.NONE;
        }
        return new RetryStrategy(
                strategy.attempts() == null ? 1 : strategy.attempts(),
                strategy.evaluateOnExit().stream()
                        .map(row -> new RetryStrategy.Row(
                                row.onExitCode(), row.onReason(), row.onStatusReason(), row.actionAsString()))
                        .toList());
    }

    private static JobParts parts(JobDetail detail) {
        ArrayPropertiesDetail array = detail.arrayProperties();
        return new JobParts(
                mainNode(detail),
                detail.nodeProperties() == null ? null : detail.nodeProperties().numNodes(),
                array == null ? null : array.size(),
                array == null ? null : array.statusSummary().get(JobStatus.FAILED.name()),
                detail.dependsOn().stream()
                        .map(JobDependency::jobId)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static ContainerResult container(JobDetail detail) {
        ContainerDetail container = detail.container();
        return container == null
                ? ContainerResult.NONE
                : new ContainerResult(container.exitCode(), container.reason(), container.logStreamName());
    }

    private static int mainNode(JobDetail detail) {
        Integer mainNode =
                detail.nodeProperties() == null ? null : detail.nodeProperties().mainNode();
        return mainNode == null ? 0 : mainNode;
    }

    static JobTimes times(@Nullable Long createdAt, @Nullable Long startedAt, @Nullable Long stoppedAt) {
        return new JobTimes(EpochTime.instant(createdAt), EpochTime.instant(startedAt), EpochTime.instant(stoppedAt));
    }
}
