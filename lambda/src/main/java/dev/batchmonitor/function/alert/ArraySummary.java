package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.event.EventOrigin;
import dev.batchmonitor.function.failure.FailureCause;
import dev.batchmonitor.function.incident.FailureCount;
import dev.batchmonitor.function.job.JobIdentity;
import dev.batchmonitor.function.rule.Routing;
import dev.batchmonitor.function.rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What became of an array job as a whole.
 *
 * @param identity of the array
 * @param size how many children it has; null if Batch does not say
 * @param failed how many of them failed, as Batch or, if it counts fewer, as their events say
 * @param ended whether the array has ended, as far as is known
 * @param children that failed, as their events told; quiet ones, such as cancelled children, are not among them
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
        String incident)
        implements Alert {
    /** {@code 12 of 1000 children failed}. */
    public String headline() {
        String of = size == null ? "" : " of " + size;
        return failed + of + (failed == 1 && size == null ? " child failed" : " children failed");
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
    public <R> R render(AlertForm<R> form) {
        return form.arraySummary(this);
    }
}
