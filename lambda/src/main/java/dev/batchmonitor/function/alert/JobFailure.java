package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.event.EventOrigin;
import dev.batchmonitor.function.excerpt.LogExcerpt;
import dev.batchmonitor.function.failure.Circumstances;
import dev.batchmonitor.function.failure.FailureDiagnosis;
import dev.batchmonitor.function.failure.FailureRules;
import dev.batchmonitor.function.failure.Guidance;
import dev.batchmonitor.function.failure.RetryVerdict;
import dev.batchmonitor.function.incident.FailedJob;
import dev.batchmonitor.function.incident.FailureKind;
import dev.batchmonitor.function.incident.IncidentKey;
import dev.batchmonitor.function.job.Job;
import dev.batchmonitor.function.job.JobAttempt;
import dev.batchmonitor.function.job.JobIdentity;
import dev.batchmonitor.function.job.JobKind;
import dev.batchmonitor.function.job.JobStatus;
import dev.batchmonitor.function.rule.Routing;
import dev.batchmonitor.function.rule.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A job has failed for good; or, if it is to be tried again, its latest attempt has.
 *
 * @param notes what the reader should know of how this alert came about, such as a lookup that failed
 * @param lastWords the end of the failed attempt's log
 * @param otherJobs jobs of the same incident that came in the same batch of events
 * @param window the start of the incident's window; null if it has none
 */
public record JobFailure(
        Job job,
        EventOrigin origin,
        Console console,
        FailureDiagnosis diagnosis,
        List<String> notes,
        LogExcerpt lastWords,
        Routing routing,
        List<FailedJob> otherJobs,
        @Nullable Instant window)
        implements Alert {
    private static final int SIGKILL = 137;

    public JobFailure {
        notes = List.copyOf(notes);
        otherJobs = List.copyOf(otherJobs);
    }

    /** Alone, and without anything of its log. */
    public JobFailure(
            Job job,
            EventOrigin origin,
            Console console,
            FailureDiagnosis diagnosis,
            List<String> notes,
            Routing routing) {
        this(job, origin, console, diagnosis, notes, LogExcerpt.NONE, routing, List.of(), null);
    }

    public JobFailure withLastWords(LogExcerpt excerpt) {
        return new JobFailure(job, origin, console, diagnosis, notes, excerpt, routing, otherJobs, window);
    }

    public JobFailure withOthers(List<FailedJob> failed) {
        return new JobFailure(job, origin, console, diagnosis, notes, lastWords, routing, failed, window);
    }

    /** In the window that begins then. */
    public JobFailure in(Instant start) {
        return new JobFailure(job, origin, console, diagnosis, notes, lastWords, routing, otherJobs, start);
    }

    public JobFailure withNote(String note) {
        List<String> all = new ArrayList<>(notes);
        all.add(note);
        return new JobFailure(job, origin, console, diagnosis, all, lastWords, routing, otherJobs, window);
    }

    /** The failure in short. */
    public FailedJob inShort() {
        Instant end = job.times().stoppedAt();
        return new FailedJob(
                job.identity().displayId(),
                job.identity().displayName(),
                end != null ? end : origin.time(),
                FailureKind.of(diagnosis),
                lastAttempt()
                        .flatMap(attempt -> attempt.log().url())
                        .or(() -> JobUrl.of(job, origin, console))
                        .orElse(null));
    }

    @Override
    public JobIdentity identity() {
        return job.identity();
    }

    @Override
    public String status() {
        return job.status().name();
    }

    @Override
    public String incident() {
        return IncidentKey.of(job, origin, diagnosis, routing).inWindow(window);
    }

    public boolean isFinal() {
        return job.status() == JobStatus.FAILED;
    }

    /** Jobs of the same incident that came in the same batch. */
    public OtherFailures others() {
        return new OtherFailures(job.kind(), otherJobs);
    }

    /** One attempt as the alert shows it. */
    public record Attempt(JobAttempt attempt, FailureDiagnosis diagnosis, AttemptLog log) {}

    /** The latest attempts, in the order in which they were made. */
    public List<Attempt> lastAttempts(int count) {
        int made = job.attempts().size();
        return job.attempts().subList(Math.max(0, made - count), made).stream()
                .map(this::attempt)
                .toList();
    }

    /** The last attempt, whose log is shown; empty if the job never started. */
    public Optional<Attempt> lastAttempt() {
        return job.lastAttempt().map(this::attempt);
    }

    /** The attempt with which the job failed; empty if it never started, or was ended while it waited for the next one. */
    public Optional<JobAttempt> decidingAttempt() {
        return diagnosis.whileWaiting() ? Optional.empty() : job.lastAttempt();
    }

    /** {@code attempt 3 of 3}, or that there was none. */
    public String attemptCount() {
        int made = job.attempts().size();
        if (made == 0 && job.kind() == JobKind.ARRAY) {
            return "array job";
        }
        if (made == 0) {
            return job.hasNeverStarted() ? "never started" : "no attempt known";
        }
        return (diagnosis.whileWaiting() ? "after attempt " : "attempt ") + made + " of " + job.allowedAttempts();
    }

    /** What the attempts tell, and why there was no further one or that there is, in sentences. */
    public List<String> retries() {
        return Stream.of(LostHosts.sentence(job), RetryVerdict.of(job, diagnosis))
                .flatMap(Optional::stream)
                .toList();
    }

    /** How long the job has waited, of one that never started; null if it did, or if that is unknown. */
    public @Nullable Duration waited() {
        Instant created = job.times().createdAt();
        Instant end = inShort().time();
        boolean hasWaited = job.attempts().isEmpty() && job.kind() != JobKind.ARRAY;
        return created == null || !hasWaited || end.isBefore(created) ? null : Duration.between(created, end);
    }

    /** What the job asks for, where too little of it is the cause; else null. */
    public @Nullable String resources() {
        boolean matters = switch (diagnosis.cause()) {
            case OUT_OF_MEMORY, STATE_TIME_LIMIT -> true;
            case KILLED_BY_SIGNAL ->
                Integer.valueOf(SIGKILL).equals(diagnosis.evidence().exitCode());
            default -> false;
        };
        return matters ? PlainText.orNull(job.limits().resources()) : null;
    }

    /** Whether it is a part of a job that can succeed all the same: a node, or an attempt that is followed by another. */
    private boolean isPartial() {
        return !isFinal() || job.kind() == JobKind.NODE;
    }

    private Attempt attempt(JobAttempt attempt) {
        boolean decides = attempt.number() == job.attempts().size() && !diagnosis.whileWaiting();
        return new Attempt(
                attempt,
                decides ? diagnosis : FailureRules.diagnose(attempt),
                AttemptLog.of(job, attempt, origin, console));
    }

    @Override
    public Severity severity() {
        Severity ofCause = Severity.of(diagnosis.cause().side());
        return routing.severityOr(isPartial() && ofCause.compareTo(Severity.WARNING) > 0 ? Severity.WARNING : ofCause);
    }

    @Override
    public String causeName() {
        return diagnosis.cause().name();
    }

    @Override
    public String explanation() {
        return guidance().explanation();
    }

    @Override
    public String advice() {
        return guidance().advice();
    }

    @Override
    public String documentation() {
        return guidance().page();
    }

    private Guidance guidance() {
        return Guidance.of(new Circumstances(diagnosis, job, lastWords.isSilence()));
    }

    @Override
    public JobKind jobKind() {
        return job.kind();
    }

    @Override
    public Optional<String> jobUrl() {
        return JobUrl.of(job, origin, console);
    }

    @Override
    public <R> R render(AlertForm<R> form) {
        return form.jobFailure(this);
    }
}
