package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.event.EventOrigin;
import dev.batchmonitor.function.job.Arn;
import dev.batchmonitor.function.job.Job;
import dev.batchmonitor.function.job.Job.Platform;
import dev.batchmonitor.function.job.JobIdentity;
import dev.batchmonitor.function.job.JobKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page of a job in the Batch console; of a service job, in SageMaker's. */
final class JobUrl {
    private JobUrl() {}

    /** Empty if the id of the job or its Region is unknown. */
    static Optional<String> of(Job job, EventOrigin origin, Console console) {
        return job.kind() == JobKind.SERVICE
                ? trainingJob(job, origin, console)
                : batchPage(shownId(job), path(job), origin, console);
    }

    /** Of the array, or of the array to which the child belongs. */
    static Optional<String> ofArray(JobIdentity identity, EventOrigin origin, Console console) {
        return batchPage(identity.id() == null ? null : identity.parentId(), "array-job/", origin, console);
    }

    private static Optional<String> batchPage(@Nullable String id, String path, EventOrigin origin, Console console) {
        String region = origin.region();
        return id == null || region == null
                ? Optional.empty()
                : Optional.of(console.in(origin.partition(), region).page("batch") + "jobs/" + path
                        + ConsoleUrl.encoded(id).replace("%3A", ":"));
    }

    /** Batch's own console page of a service job is not known; SageMaker's page of the training job says more. */
    private static Optional<String> trainingJob(Job job, EventOrigin origin, Console console) {
        String region = origin.region();
        return job.lastAttempt()
                .map(attempt -> Arn.name(attempt.trainingJobArn()))
                .filter(name -> region != null)
                .map(name -> console.in(origin.partition(), String.valueOf(region))
                                .page("sagemaker") + "/jobs/" + ConsoleUrl.encoded(name));
    }

    /** A node has no page of its own. */
    private static @Nullable String shownId(Job job) {
        String id = job.identity().id();
        return id == null || job.kind() != JobKind.NODE ? id : job.identity().parentId();
    }

    private static String path(Job job) {
        return switch (job.kind()) {
            case ARRAY -> "array-job/";
            case MULTI_NODE, NODE -> "mnp-job/";
            case SINGLE, ARRAY_CHILD, SERVICE -> platform(job.platform()) + "detail/";
        };
    }

    private static String platform(@Nullable Platform platform) {
        if (platform == null || platform == Platform.EKS) {
            return "";
        }
        return platform == Platform.FARGATE ? "fargate/" : "ec2/";
    }
}
