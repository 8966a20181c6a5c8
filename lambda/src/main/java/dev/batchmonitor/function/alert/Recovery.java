package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.event.EventOrigin;
import dev.batchmonitor.function.incident.FailureCount;
import dev.batchmonitor.function.incident.FailureKind;
import dev.batchmonitor.function.job.Job;
import dev.batchmonitor.function.job.JobIdentity;
import dev.batchmonitor.function.job.JobKind;
import dev.batchmonitor.function.rule.Routing;
import dev.batchmonitor.function.rule.Severity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A job definition whose jobs failed has succeeded again.
 *
 * @param job that succeeded
 * @param failed the jobs that failed before
 */
public record Recovery(
        Job job, EventOrigin origin, Console console, FailureCount failed, Routing routing, String incident)
        implements Alert {
    /** How most of them failed, in a few words. */
    public String failure() {
        return failed.byKind().keySet().stream()
                .findFirst()
                .map(FailureKind::summary)
                .orElse("failures");
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
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public String causeName() {
        return "RECOVERED";
    }

    @Override
    public String explanation() {
        return "A job of this definition succeeded again.";
    }

    @Override
    public String advice() {
        return "Submit again what failed, if its results are still needed.";
    }

    @Override
    public @Nullable String documentation() {
        return null;
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
        return form.recovery(this);
    }
}
