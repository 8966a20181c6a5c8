package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.event.EventOrigin;
import dev.batchmonitor.function.failure.BlockedReason;
import dev.batchmonitor.function.incident.IncidentKey;
import dev.batchmonitor.function.job.Job;
import dev.batchmonitor.function.job.JobIdentity;
import dev.batchmonitor.function.job.JobKind;
import dev.batchmonitor.function.rule.Routing;
import dev.batchmonitor.function.rule.Severity;
import java.util.Optional;

/** A job at the head of its queue cannot run, and nothing behind it can. */
public record BlockedQueue(Job job, EventOrigin origin, Console console, BlockedReason reason, Routing routing)
        implements Alert {
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
        return IncidentKey.ofBlocked(job.identity(), origin, reason.name()).toString();
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
        return reason.explanation();
    }

    @Override
    public String advice() {
        return reason.advice();
    }

    @Override
    public String documentation() {
        return BlockedReason.PAGE;
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
