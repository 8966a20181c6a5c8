package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.event.EventOrigin;
import dev.batchmonitor.function.job.Arn;
import dev.batchmonitor.function.job.Job;
import dev.batchmonitor.function.job.JobAttempt;
import dev.batchmonitor.function.job.JobKind;
import dev.batchmonitor.function.job.LogDestination;
import dev.batchmonitor.function.job.Pod;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the log of an attempt is.
 *
 * @param stream null if Batch names none
 * @param search where to look instead; null if that is unknown, too
 * @param absence why there is no stream; empty if there is one
 */
public record AttemptLog(
        @Nullable LogStream stream, @Nullable LogSearch search, String absence) {
    private static final String ON_EKS =
            "Batch names no log streams on EKS: logs are where the cluster's collector sends them, with Container"
                    + " Insights to its application group.";

    private static final String TRAINING_GROUP = "/aws/sagemaker/TrainingJobs";

    /** The log of the attempt of the job. */
    public static AttemptLog of(Job job, JobAttempt attempt, EventOrigin origin, Console console) {
        if (job.kind() == JobKind.SERVICE) {
            return ofTrainingJob(attempt, origin, console);
        }
        if (job.platform() == Job.Platform.EKS || attempt.pod() != null) {
            return ofPod(attempt, origin, console);
        }
        LogDestination log = job.logs().of(attempt.container());
        String name = attempt.container().logStream();
        String region = log.region() != null ? log.region() : origin.region();
        if (log.isCloudWatch() && name != null && region != null) {
            return new AttemptLog(
                    new LogStream(
                            console.in(origin.partition(), region),
                            region,
                            log.groupOrDefault(),
                            name,
                            attempt.times()),
                    null,
                    "");
        }
        return absent(absence(log, name, attempt));
    }

    private static AttemptLog absent(String why) {
        return new AttemptLog(null, null, why);
    }

    private static String absence(LogDestination log, @Nullable String name, JobAttempt attempt) {
        if (!log.isCloudWatch()) {
            String container = attempt.container().name();
            return (container == null ? "The job" : "The container " + container) + " logs through the driver "
                    + log.driver() + ", not to CloudWatch Logs.";
        }
        if (name != null) {
            return "The log stream is " + name + ", its Region is unknown.";
        }
        return attempt.exit().exitCode() == null && attempt.times().startedAt() == null
                ? "Batch names no log stream: as far as it says, no container ran in this attempt."
                : "Batch names no log stream for this attempt.";
    }

    private static AttemptLog ofTrainingJob(JobAttempt attempt, EventOrigin origin, Console console) {
        String name = Arn.name(attempt.trainingJobArn());
        LogSearch search = name == null || origin.region() == null
                ? null
                : LogSearch.ofStreams(
                        console.in(origin.partition(), origin.region()), TRAINING_GROUP, name + "/", attempt.times());
        return new AttemptLog(null, search, "SageMaker ran the job: its log is the training job's own.");
    }

    private static AttemptLog ofPod(JobAttempt attempt, EventOrigin origin, Console console) {
        Pod pod = attempt.pod();
        if (pod == null || pod.name() == null) {
            return absent(ON_EKS);
        }
        if (attempt.times().startedAt() == null && attempt.exit().exitCode() == null) {
            return absent("As far as Batch says, no container of the pod ran.");
        }
        String cluster = Arn.name(pod.clusterArn());
        String region = origin.region();
        LogSearch search = cluster == null || region == null
                ? null
                : LogSearch.ofPod(
                        console.in(origin.partition(), region),
                        "/aws/containerinsights/" + cluster + "/application",
                        pod,
                        attempt.times());
        return new AttemptLog(null, search, ON_EKS);
    }

    public Optional<LogStream> find() {
        return Optional.ofNullable(stream);
    }

    /** The stream, or where to look for it. */
    public Optional<String> url() {
        return find().map(LogStream::url).or(() -> Optional.ofNullable(search).map(LogSearch::url));
    }

    /** The AWS CLI command that shows the same log. */
    public Optional<String> command() {
        return find().map(LogStream::command)
                .or(() -> Optional.ofNullable(search).map(LogSearch::command));
    }
}
