package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.event.EventOrigin;
import dev.batchmonitor.function.failure.BlockedReason;
import dev.batchmonitor.function.failure.Guidance;
import dev.batchmonitor.function.incident.IncidentKey;
import dev.batchmonitor.function.job.Job;
import dev.batchmonitor.function.job.JobIdentity;
import dev.batchmonitor.function.job.JobKind;
import dev.batchmonitor.function.rule.Routing;
import dev.batchmonitor.function.rule.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A job at the head of its queue cannot run, and nothing behind it can.
 *
 * @param window the start of the incident's window; null if it has none
 */
public record BlockedQueue(
        Job job,
        EventOrigin origin,
        Console console,
        BlockedReason reason,
        Routing routing,
        @Nullable Instant window) implements Alert {
    public BlockedQueue(Job job, EventOrigin origin, Console console, BlockedReason reason, Routing routing) {
        this(job, origin, console, reason, routing, null);
    }

    /** In the window that begins then. */
    public BlockedQueue in(Instant start) {
        return new BlockedQueue(job, origin, console, reason, routing, start);
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
        return IncidentKey.ofBlocked(job.identity(), origin, reasonWord()).inWindow(window);
    }

    /** The reason in one word. */
    public String reasonWord() {
        return reason.word(job.statusReason());
    }

    /** How long the job has been waiting; null if that is unknown. */
    public @Nullable Duration waited() {
        Instant created = job.times().createdAt();
        return created == null || origin.time().isBefore(created) ? null : Duration.between(created, origin.time());
    }

    @Override
    public Severity severity() {
        return routing.severityOr(Severity.WARNING);
    }

    @Override
    public String causeName() {
        return reason.name();
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
        return reason.guidance(job.kind());
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
        return form.blockedQueue(this);
    }
}
