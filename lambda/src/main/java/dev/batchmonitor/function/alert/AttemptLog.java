package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.event.EventOrigin;
import dev.batchmonitor.function.job.Job;
import dev.batchmonitor.function.job.JobAttempt;
import dev.batchmonitor.function.job.JobKind;
import dev.batchmonitor.function.job.LogDestination;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the log of an attempt is.
 *
 * @param stream null if there is none
 * @param absence why there is none; empty if there is one
 */
public record AttemptLog(@Nullable LogStream stream, String absence) {
    /** The log of the attempt of the job. */
    public static AttemptLog of(Job job, JobAttempt attempt, EventOrigin origin) {
        LogDestination log = job.log();
        String name = attempt.container().logStream();
        if (!log.isCloudWatch()) {
            return new AttemptLog(
                    null, "The job logs through the driver " + log.driver() + ", not to CloudWatch Logs.");
        }
        if (name == null) {
            return new AttemptLog(null, absence(job, attempt));
        }
        String region = log.region() != null ? log.region() : origin.region();
        return region == null
                ? new AttemptLog(null, "The log stream is " + name + ", its Region is unknown.")
                : new AttemptLog(
                        new LogStream(
                                origin.partition(),
                                region,
                                log.groupOrDefault(),
                                name,
                                attempt.times().startedAt(),
                                attempt.times().stoppedAt()),
                        "");
    }

    private static String absence(Job job, JobAttempt attempt) {
        if (job.kind() == JobKind.SERVICE) {
            return "SageMaker ran the job: its log is the training job's own.";
        }
        if (job.platform() == Job.Platform.EKS) {
            return "Batch names no log stream for jobs on EKS: look where the cluster's log collector sends its logs.";
        }
        return attempt.exit().exitCode() == null
                ? "Batch names no log stream: as far as it says, no container ran."
                : "Batch names no log stream for this attempt.";
    }

    public Optional<LogStream> find() {
        return Optional.ofNullable(stream);
    }
}
