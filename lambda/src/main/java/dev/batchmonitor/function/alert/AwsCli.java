package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.event.EventOrigin;
import dev.batchmonitor.function.failure.FailureCause;
import dev.batchmonitor.function.failure.FailureDiagnosis;
import dev.batchmonitor.function.job.Arn;
import dev.batchmonitor.function.job.Job;
import dev.batchmonitor.function.job.JobAttempt;
import dev.batchmonitor.function.job.JobIdentity;
import dev.batchmonitor.function.job.JobKind;
import dev.batchmonitor.function.job.Pod;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Commands of the AWS CLI, and of kubectl, that show more; empty where something that they need is unknown. */
final class AwsCli {
    private static final Set<FailureCause> TOLD_BY_THE_RUNNER = EnumSet.of(
            FailureCause.CONTAINER_START_FAILED,
            FailureCause.CONTAINER_START_TIMEOUT,
            FailureCause.IMAGE_PULL_FAILED,
            FailureCause.CONTAINER_LOST,
            FailureCause.UNKNOWN);

    private AwsCli() {}

    /** All that Batch knows of the job. */
    static Optional<String> describeJob(Job job, EventOrigin origin) {
        return job.kind() == JobKind.SERVICE
                ? batch(
                        "describe-service-job",
                        origin,
                        "--job-id",
                        job.identity().id())
                : batch("describe-jobs", origin, "--jobs", job.identity().id());
    }

    /** The jobs that it waited for. */
    static Optional<String> describeDependencies(Job job, EventOrigin origin) {
        String ids = job.parts().dependsOn().stream().map(Shell::quoted).collect(Collectors.joining(" "));
        return ids.isEmpty() || origin.region() == null
                ? Optional.empty()
                : Optional.of(
                        "aws batch describe-jobs --region %s --jobs %s".formatted(Shell.quoted(origin.region()), ids));
    }

    /** Where it can be seen why a queue is blocked: its compute environments, or those of service jobs. */
    static Optional<String> describeEnvironments(BlockedQueue alert) {
        String region = alert.origin().region();
        String kind = alert.job().kind() == JobKind.SERVICE ? "service" : "compute";
        return region == null
                ? Optional.empty()
                : Optional.of("aws batch describe-%s-environments --region %s".formatted(kind, Shell.quoted(region)));
    }

    /** The job queue, its state and the names of its environments. */
    static Optional<String> describeQueue(JobIdentity job, EventOrigin origin) {
        return batch("describe-job-queues", origin, "--job-queues", Arn.name(job.queue()));
    }

    /** The failed jobs of the queue. */
    static Optional<String> listFailed(JobIdentity job, EventOrigin origin) {
        return batch("list-jobs", origin, "--job-status FAILED --job-queue", Arn.name(job.queue()));
    }

    private static Optional<String> batch(
            String operation, EventOrigin origin, String option, @Nullable String argument) {
        return origin.region() == null || argument == null
                ? Optional.empty()
                : Optional.of("aws batch %s --region %s %s %s"
                        .formatted(operation, Shell.quoted(origin.region()), option, Shell.quoted(argument)));
    }

    /** What stopped the failure's job from running tells more, while it is there; of one whose program ended, it does not. */
    static Optional<String> describeRunner(JobFailure alert) {
        FailureDiagnosis diagnosis = alert.diagnosis();
        if (alert.job().kind() == JobKind.SERVICE) {
            return describeTrainingJob(alert);
        }
        boolean tellsMore = diagnosis.evidence().exitCode() == null || TOLD_BY_THE_RUNNER.contains(diagnosis.cause());
        return !tellsMore || diagnosis.whileWaiting()
                ? Optional.empty()
                : alert.job().lastAttempt().flatMap(AwsCli::describeRunner);
    }

    private static Optional<String> describeTrainingJob(JobFailure alert) {
        String region = alert.origin().region();
        return alert.job()
                .lastAttempt()
                .map(attempt -> Arn.name(attempt.trainingJobArn()))
                .filter(name -> region != null)
                .map(name -> "aws sagemaker describe-training-job --region %s --training-job-name %s"
                        .formatted(Shell.quoted(String.valueOf(region)), Shell.quoted(name)));
    }

    private static Optional<String> describeRunner(JobAttempt attempt) {
        Pod pod = attempt.pod();
        return pod == null ? describeTask(Arn.parse(attempt.taskArn())) : describePod(pod);
    }

    private static Optional<String> describeTask(@Nullable Arn task) {
        String[] parts = task == null ? new String[0] : task.resource().split("/", -1);
        return task == null || parts.length != 3
                ? Optional.empty()
                : Optional.of("aws ecs describe-tasks --region %s --cluster %s --tasks %s"
                        .formatted(Shell.quoted(task.region()), Shell.quoted(parts[1]), Shell.quoted(parts[2])));
    }

    private static Optional<String> describePod(Pod pod) {
        String namespace = pod.namespace() == null ? "" : " --namespace " + Shell.quoted(pod.namespace());
        return pod.name() == null
                ? Optional.empty()
                : Optional.of("kubectl describe pod " + Shell.quoted(pod.name()) + namespace);
    }
}
