package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.event.EventOrigin;
import dev.batchmonitor.function.job.Arn;
import dev.batchmonitor.function.job.Job;
import dev.batchmonitor.function.job.JobAttempt;
import dev.batchmonitor.function.job.JobIdentity;
import dev.batchmonitor.function.job.JobKind;
import dev.batchmonitor.function.job.Pod;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Commands of the AWS CLI, and of kubectl, that show more; empty where something that they need is unknown. */
final class AwsCli {
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

    /** The job queue, its state and its compute environments. */
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

    /** What ran the attempt, while it is still there: a stopped task of ECS, or a pod. */
    static Optional<String> describeRunner(JobAttempt attempt) {
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
