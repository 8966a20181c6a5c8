package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.event.EventOrigin;
import dev.batchmonitor.function.job.Job;
import dev.batchmonitor.function.job.JobIdentity;
import dev.batchmonitor.function.rule.Routing;
import dev.batchmonitor.function.rule.Severity;
import java.time.Instant;

/**
 * A job definition whose jobs failed has succeeded again.
 *
 * @param job that succeeded
 * @param failedAt when the first of the failures was
 * @param failure what was said of it, in a few words
 */
public record Recovery(
        Job job,
        EventOrigin origin,
        Console console,
        Instant failedAt,
        String failure,
        Routing routing,
        String incident)
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
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public String causeName() {
        return "RECOVERED";
    }

    @Override
    public <R> R render(AlertForm<R> form) {
        return form.recovery(this);
    }
}
