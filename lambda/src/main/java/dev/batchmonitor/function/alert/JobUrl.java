package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.event.EventOrigin;
import dev.batchmonitor.function.job.Job;
import dev.batchmonitor.function.job.Job.Platform;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page of a job in the Batch console. */
final class JobUrl {
    private JobUrl() {}

    /** Empty if the id of the job or its Region is unknown. */
    static Optional<String> of(Job job, EventOrigin origin, Console console) {
        String id = job.identity().id();
        String region = origin.region();
        return id == null || region == null
                ? Optional.empty()
                : Optional.of(console.in(origin.partition(), region).page("batch") + "jobs/" + path(job, id));
    }

    private static String path(Job job, String id) {
        return switch (job.kind()) {
            case ARRAY -> "array-job/" + ConsoleUrl.encoded(id);
            case MULTI_NODE -> "mnp-job/" + ConsoleUrl.encoded(id);
            case SINGLE, ARRAY_CHILD, NODE, SERVICE -> platform(job.platform()) + "detail/" + ConsoleUrl.encoded(id);
        };
    }

    private static String platform(@Nullable Platform platform) {
        if (platform == null || platform == Platform.EKS) {
            return "";
        }
        return platform == Platform.FARGATE ? "fargate/" : "ec2/";
    }
}
