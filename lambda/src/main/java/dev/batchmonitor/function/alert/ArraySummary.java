package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.event.EventOrigin;
import dev.batchmonitor.function.failure.Circumstances;
import dev.batchmonitor.function.failure.FailureCause;
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
 * What became of an array job as a whole.
 *
 * @param identity of the array
 * @param size how many children it has; null if Batch does not say
 * @param failed how many of them failed, as Batch or, if it counts fewer, as their events say
 * @param ended whether the array has ended, as far as is known
 * @param children that failed, as their events told
 * @param firstFailure the first of them in full, if no message has told of it; else null
 */
public record ArraySummary(
        JobIdentity identity,
        EventOrigin origin,
        Console console,
        @Nullable Integer size,
        int failed,
        boolean ended,
        FailureCount children,
        Routing routing,
        String incident,
        @Nullable JobFailure firstFailure)
        implements Alert {
    /** {@code 12 of 1000 children failed}. */
    public String headline() {
        if (failed == 0) {
            return "children failed";
        }
        String of = size == null ? "" : " of " + size;
        return failed + of + (failed == 1 && size == null ? " child failed" : " children failed");
    }

    /** The first failed child in full, if no message has told of it. */
    public Optional<JobFailure> first() {
        return Optional.ofNullable(firstFailure);
    }

    public ArraySummary withFirst(JobFailure failure) {
        return new ArraySummary(identity, origin, console, size, failed, ended, children, routing, incident, failure);
    }

    /** How many children failed of which no event has told. */
    public int untold() {
        return Math.max(0, failed - children.total());
    }

    /** Whether more is to come, in words. */
    public String end() {
        return ended ? "the array has ended" : "the array has not ended yet";
    }

    @Override
    public String status() {
        return "FAILED";
    }

    /** That of the worst of its children. */
    @Override
    public Severity severity() {
        Severity worst = children.byKind().keySet().stream()
                .map(kind -> Severity.of(kind.cause().side()))
                .max(Severity::compareTo)
                .orElse(Severity.ERROR);
        return routing.severityOr(worst);
    }

    @Override
    public String causeName() {
        return FailureCause.ARRAY_CHILD_FAILED.name();
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
    public JobKind jobKind() {
        return JobKind.ARRAY;
    }

    @Override
    public Optional<String> jobUrl() {
        return JobUrl.ofArray(identity, origin, console);
    }

    /** What is to be said of all failed children, if they failed alike; else of the array. */
    private Guidance guidance() {
        boolean alike = children.byKind().size() == 1 && untold() == 0;
        FailureKind kind = alike
                ? children.byKind().keySet().iterator().next()
                : new FailureKind(FailureCause.ARRAY_CHILD_FAILED, null);
        return Guidance.of(
                alike && firstFailure != null
                        ? new Circumstances(firstFailure.diagnosis(), firstFailure.job(), false)
                        : Circumstances.ofMany(kind.cause(), kind.exitCode()));
    }

    @Override
    public <R> R render(AlertForm<R> form) {
        return form.arraySummary(this);
    }
}
