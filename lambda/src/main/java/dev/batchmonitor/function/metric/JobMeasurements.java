package dev.batchmonitor.function.metric;

import dev.batchmonitor.function.failure.BlockedReason;
import dev.batchmonitor.function.failure.FailureDiagnosis;
import dev.batchmonitor.function.job.Job;
import dev.batchmonitor.function.job.JobAttempt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is measured of a job: each attempt once, when it has ended, and the job once, at its end. As in the namespace
 * {@code AWS/Batch}, an array counts as its children and a multi-node job as one.
 */
public final class JobMeasurements {
    private final List<Measurement> measurements = new ArrayList<>();
    private final Instant time;

    private JobMeasurements(Instant time) {
        this.time = time;
    }

    /** Of a job that has succeeded, and of its last attempt. */
    public static List<Measurement> ofSucceeded(Job job, Instant eventTime) {
        return new JobMeasurements(end(job, eventTime)).succeeded(job).measurements;
    }

    /** Of a job that has failed, and of its last attempt. */
    public static List<Measurement> ofFailed(Job job, FailureDiagnosis diagnosis, Instant eventTime) {
        return new JobMeasurements(end(job, eventTime)).failed(job, diagnosis).measurements;
    }

    /** Of an attempt that has failed and is followed by another. */
    public static List<Measurement> ofRetried(
            Job job, JobAttempt attempt, FailureDiagnosis diagnosis, Instant eventTime) {
        if (!job.kind().isCounted()) {
            return List.of();
        }
        Instant time = Objects.requireNonNullElse(attempt.times().stoppedAt(), eventTime);
        return new JobMeasurements(time).failedAttempt(job, attempt, diagnosis).measurements;
    }

    /** Of a job that blocks its queue. */
    public static List<Measurement> ofBlocked(Job job, BlockedReason reason, Instant eventTime) {
        JobMeasurements blocked = new JobMeasurements(eventTime);
        blocked.add(MetricName.BLOCKED_JOBS, 1, Subject.of(job.identity(), reason));
        return blocked.measurements;
    }

    /** Of the monitor itself: what it could not keep or look up. */
    public static List<Measurement> ofTableErrors(int errors, Instant time) {
        return errors == 0
                ? List.of()
                : List.of(new Measurement(MetricName.INCIDENT_TABLE_ERRORS, Map.of(), errors, time));
    }

    private JobMeasurements succeeded(Job job) {
        if (job.kind().isCounted()) {
            Subject subject = Subject.of(job.identity());
            add(MetricName.SUCCEEDED_JOBS, 1, subject);
            if (job.hasRecovered()) {
                add(MetricName.RECOVERED_JOBS, 1, subject);
            }
            finished(job, subject);
            job.lastAttempt().ifPresent(attempt -> attempt(attempt, subject));
        }
        return this;
    }

    private JobMeasurements failed(Job job, FailureDiagnosis diagnosis) {
        if (job.kind().isCounted()) {
            Subject subject = Subject.of(job.identity(), diagnosis);
            add(MetricName.FAILED_JOBS, 1, subject);
            finished(job, subject);
            if (!diagnosis.whileWaiting()) {
                job.lastAttempt().ifPresent(attempt -> failedAttempt(job, attempt, diagnosis));
            }
        }
        return this;
    }

    private JobMeasurements failedAttempt(Job job, JobAttempt attempt, FailureDiagnosis diagnosis) {
        Subject subject = Subject.of(job.identity(), diagnosis);
        add(MetricName.FAILED_ATTEMPTS, 1, subject);
        attempt(attempt, subject);
        return this;
    }

    private void finished(Job job, Subject subject) {
        add(MetricName.ATTEMPTS, job.attempts().size(), subject);
        add(MetricName.JOB_DURATION, job.duration(), subject);
        add(MetricName.QUEUE_TIME, job.queueTime(), subject);
    }

    private void attempt(JobAttempt attempt, Subject subject) {
        Integer exitCode = attempt.exit().exitCode();
        if (exitCode != null) {
            add(MetricName.EXIT_CODE, exitCode, subject);
        }
        add(MetricName.ATTEMPT_DURATION, attempt.duration(), subject);
    }

    private void add(MetricName name, @Nullable Duration duration, Subject subject) {
        if (duration != null) {
            add(name, (double) duration.toMillis(), subject);
        }
    }

    private void add(MetricName name, double value, Subject subject) {
        for (DimensionSet set : name.dimensionSets()) {
            Map<String, String> dimensions = subject.dimensions(set);
            if (dimensions != null) {
                measurements.add(new Measurement(name, dimensions, value, time));
            }
        }
    }

    private static Instant end(Job job, Instant eventTime) {
        return Objects.requireNonNullElse(job.times().stoppedAt(), eventTime);
    }
}
