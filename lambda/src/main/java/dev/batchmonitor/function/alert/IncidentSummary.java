package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.event.EventOrigin;
import dev.batchmonitor.function.failure.Circumstances;
import dev.batchmonitor.function.failure.Guidance;
import dev.batchmonitor.function.incident.FailureCount;
import dev.batchmonitor.function.incident.FailureKind;
import dev.batchmonitor.function.job.JobIdentity;
import dev.batchmonitor.function.job.JobKind;
import dev.batchmonitor.function.rule.Routing;
import dev.batchmonitor.function.rule.Severity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What followed the first failure of an incident: "and N more".
 *
 * @param identity of the job that was announced
 * @param origin of the last of these failures
 * @param kind of most of them
 * @param more the failures that no message has told of
 * @param total all failures of the incident, the announced ones included
 * @param url of the job's page in the console; null if unknown
 */
public record IncidentSummary(
        JobIdentity identity,
        EventOrigin origin,
        Console console,
        FailureKind kind,
        FailureCount more,
        int total,
        Routing routing,
        String incident,
        @Nullable String url)
        implements Alert {
    /** That some have been announced before. */
    public String beginning() {
        int announced = total - more.total();
        return announced + (announced == 1 ? " was" : " were") + " announced before, "
                + (more.total() == 1 ? "this one" : "these " + more.total()) + " followed.";
    }

    private Guidance guidance() {
        return Guidance.of(Circumstances.ofMany(kind.cause(), kind.exitCode()));
    }

    @Override
    public String status() {
        return "FAILED";
    }

    @Override
    public Severity severity() {
        return routing.severityOr(Severity.of(kind.cause().side()));
    }

    @Override
    public String causeName() {
        return kind.cause().name();
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

    @Override
    public @Nullable JobKind jobKind() {
        return null;
    }

    @Override
    public Optional<String> jobUrl() {
        return Optional.ofNullable(url);
    }

    @Override
    public <R> R render(AlertForm<R> form) {
        return form.incidentSummary(this);
    }
}
