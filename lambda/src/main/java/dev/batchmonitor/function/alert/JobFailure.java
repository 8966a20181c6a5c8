package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.event.EventOrigin;
import dev.batchmonitor.function.excerpt.LogExcerpt;
import dev.batchmonitor.function.failure.FailureDiagnosis;
import dev.batchmonitor.function.failure.FailureRules;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A job has failed for good; or, if it is to be tried again, its latest attempt has.
 *
 * @param notes what the reader should know of how this alert came about, such as a lookup that failed
 * @param lastWords the end of the failed attempt's log
 * @param others jobs of the same incident that failed at the same time
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
        List<FailedJob> others,
        @Nullable Instant window)
        implements Alert {
    public JobFailure {
        notes = List.copyOf(notes);
        others = List.copyOf(others);
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
        return new JobFailure(job, origin, console, diagnosis, notes, excerpt, routing, others, window);
    }

    public JobFailure withOthers(List<FailedJob> failed) {
        return new JobFailure(job, origin, console, diagnosis, notes, lastWords, routing, failed, window);
    }

    /** In the window that begins then. */
    public JobFailure in(Instant start) {
        return new JobFailure(job, origin, console, diagnosis, notes, lastWords, routing, others, start);
    }

    public JobFailure withNote(String note) {
        List<String> all = new ArrayList<>(notes);
        all.add(note);
        return new JobFailure(job, origin, console, diagnosis, all, lastWords, routing, others, window);
    }

    /** The failure in short. */
    public FailedJob inShort() {
        Instant end = job.times().stoppedAt();
        return new FailedJob(
                job.identity().displayId(),
                job.identity().displayName(),
                end != null ? end : origin.time(),
                FailureKind.of(diagnosis),
                failedAttempt()
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
        return IncidentKey.of(job, origin, diagnosis).inWindow(window);
    }

    public boolean isFinal() {
        return job.status() == JobStatus.FAILED;
    }

    /** How many of the others failed in which way, the most frequent first. */
    public Map<FailureKind, Integer> othersByKind() {
        Map<FailureKind, Integer> counts = new LinkedHashMap<>();
        others.forEach(other -> counts.merge(other.kind(), 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<FailureKind, Integer>comparingByValue().reversed())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum, LinkedHashMap::new));
    }

    /** {@code 12 more of the same at the same time}; empty if there are none. */
    public Optional<String> othersText() {
        String what = switch (job.kind()) {
            case ARRAY, ARRAY_CHILD -> " more of the array";
            case MULTI_NODE, NODE -> " more of the multi-node job";
            case SINGLE, SERVICE -> " more of the same";
        };
        return others.isEmpty() ? Optional.empty() : Optional.of(others.size() + what + " at the same time");
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

    /** The attempt with which the job failed; empty if the job never started. */
    public Optional<Attempt> failedAttempt() {
        return job.lastAttempt().map(this::attempt);
    }

    /** {@code attempt 3 of 3}, or that there was none. */
    public String attemptCount() {
        int made = job.attempts().size();
        if (made == 0 && job.kind() == JobKind.ARRAY) {
            return "array job";
        }
        if (made == 0) {
            return job.times().createdAt() == null ? "no attempt known" : "never started";
        }
        return (diagnosis.whileWaiting() ? "after attempt " : "attempt ") + made + " of " + job.allowedAttempts();
    }

    /** What the attempts tell, and why there was no further one, in sentences. */
    public List<String> retries() {
        long lost = job.attemptsLostWithTheirHost();
        List<String> sentences = new ArrayList<>();
        if (lost > 0) {
            sentences.add(lost + " of " + job.attempts().size() + " attempts lost their host.");
        }
        if (isFinal()) {
            RetryVerdict.of(job, diagnosis).ifPresent(sentences::add);
        }
        return sentences;
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
        return routing.severityOr(Severity.of(diagnosis.cause().side()));
    }

    @Override
    public String causeName() {
        return diagnosis.cause().name();
    }

    @Override
    public String explanation() {
        return diagnosis.cause().explanation();
    }

    @Override
    public String advice() {
        return diagnosis.cause().advice();
    }

    @Override
    public String documentation() {
        return diagnosis.cause().page();
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
