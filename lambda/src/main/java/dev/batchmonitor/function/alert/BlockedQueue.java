package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.event.EventOrigin;
import dev.batchmonitor.function.failure.BlockedReason;
import dev.batchmonitor.function.job.Job;

/** A job at the head of its queue cannot run, and nothing behind it can. */
public record BlockedQueue(Job job, EventOrigin origin, Console console, BlockedReason reason) implements Alert {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String causeName() {
        return reason.name();
    }

    @Override
    public <R> R render(AlertForm<R> form) {
        return form.blockedQueue(this);
    }
}
