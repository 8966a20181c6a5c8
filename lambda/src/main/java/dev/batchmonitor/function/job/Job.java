package dev.batchmonitor.function.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A job as Batch describes it, in an event or in an answer of DescribeJobs.
 *
 * @param ending whether somebody cancelled or terminated it, where Batch says so
 * @param limits what it asks for
 * @param tags of the user; events have none
 * @see <a href="https://docs.aws.amazon.com/batch/latest/APIReference/API_JobDetail.html">JobDetail</a>
 */
public record Job(
        JobIdentity identity,
        JobKind kind,
        @Nullable Platform platform,
        JobStatus status,
        @Nullable String statusReason,
        Ending ending,
        JobTimes times,
        RetryStrategy retryStrategy,
        List<JobAttempt> attempts,
        JobLogs logs,
        JobParts parts,
        JobLimits limits,
        Map<String, String> tags) {
    /** Batch stamps the end of a job and of its last attempt alike; some records differ by moments. */
    private static final Duration SAME_END = Duration.ofSeconds(10);

    private static final Comparator<Job> AGE =
            Comparator.<Job>comparingInt(job -> job.attempts().size()).thenComparing(Job::status);

    /** What runs the job's containers. */
    public enum Platform {
        EC2,
        FARGATE,
        EKS
    }

    /** Whether the job ended by itself or by somebody's decision. */
    public enum Ending {
        /** Events have been seen only without a word about it. */
        UNKNOWN,
        OWN,
        CANCELLED,
        TERMINATED
    }

    public Job {
        attempts = List.copyOf(attempts);
        retryStrategy = retryStrategy.atLeast(attempts.size());
        tags = Map.copyOf(tags);
    }

    /** Of the retry strategy, and not less than were made. */
    public int allowedAttempts() {
        return retryStrategy.attempts();
    }

    public Optional<JobAttempt> lastAttempt() {
        return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.get(attempts.size() - 1));
    }

    /** How the job ended: its last attempt's exit, and its own status reason, which says more than the attempt's. */
    public JobExit exit() {
        JobExit last = lastAttempt().map(JobAttempt::exit).orElse(JobExit.UNKNOWN);
        // What SageMaker says stands at the attempt, beside what somebody may have said of the job.
        String reason = kind == JobKind.SERVICE ? last.statusReason() : last.reason();
        String words = statusReason != null ? statusReason : last.statusReason();
        return new JobExit(last.exitCode(), Objects.equals(reason, words) ? null : reason, words);
    }

    /** Whether the job ended so long after its last attempt that it must have been waiting for the next. */
    public boolean endedAfterLastAttempt() {
        Instant attemptEnd =
                lastAttempt().map(attempt -> attempt.times().stoppedAt()).orElse(null);
        Duration wait = JobTimes.between(attemptEnd, times.stoppedAt());
        return wait != null && wait.compareTo(SAME_END) > 0;
    }

    /** Whether no attempt was made. What does not even say when the job was created does not tell. */
    public boolean hasNeverStarted() {
        return attempts.isEmpty() && kind != JobKind.ARRAY && times.createdAt() != null;
    }

    public boolean hasRecovered() {
        return status == JobStatus.SUCCEEDED && attempts.size() > 1;
    }

    /** From the start of the first attempt: the job's own start is the one of its latest attempt. */
    public @Nullable Duration duration() {
        return JobTimes.between(firstStart(), times.stoppedAt());
    }

    /** From creation to the first start. */
    public @Nullable Duration queueTime() {
        return JobTimes.between(times.createdAt(), firstStart());
    }

    private @Nullable Instant firstStart() {
        for (JobAttempt attempt : attempts) {
            if (attempt.times().startedAt() != null) {
                return attempt.times().startedAt();
            }
        }
        return times.startedAt();
    }

    /** Whether this record is at least as new as the other: final, else more attempts, else further in its attempt. */
    public boolean isAtLeastAsNewAs(Job other) {
        if (status.isFinal() != other.status.isFinal()) {
            return status.isFinal();
        }
        return AGE.compare(this, other) >= 0;
    }

    /** The same record with the gaps of its identity filled. */
    public Job withIdentityOf(Job other) {
        return with(identity.or(other.identity), tags);
    }

    /** The same record of a job in a queue of this name. */
    public Job inQueue(String queue) {
        return with(
                new JobIdentity(identity.id(), identity.arn(), identity.name(), queue, identity.definition()), tags);
    }

    /** The same record of a job with these tags, which events leave out. */
    public Job withTags(Map<String, String> newTags) {
        return with(identity, newTags);
    }

    private Job with(JobIdentity newIdentity, Map<String, String> newTags) {
        return new Job(
                newIdentity,
                kind,
                platform,
                status,
                statusReason,
                ending,
                times,
                retryStrategy,
                attempts,
                logs,
                parts,
                limits,
                newTags);
    }

    /** The id under which Batch describes the node that decides about a multi-node job; null for other jobs. */
    public @Nullable String mainNodeId() {
        return kind != JobKind.MULTI_NODE || identity.id() == null ? null : identity.id() + "#" + parts.mainNode();
    }

    /** The same job, the gaps of its attempts filled from the description of its main node. */
    public Job withMainNode(Job node) {
        return new Job(
                identity,
                kind,
                platform != null ? platform : node.platform,
                status,
                statusReason,
                ending,
                times,
                retryStrategy,
                JobAttempts.withMainNode(attempts, node, times, status),
                logs.equals(JobLogs.DEFAULT) ? node.logs : logs,
                parts,
                limits.equals(JobLimits.NONE) ? node.limits : limits,
                tags);
    }

    public long attemptsLostWithTheirHost() {
        return attempts.stream().filter(JobAttempt::isLostWithItsHost).count();
    }
}
