package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.event.EventOrigin;
import dev.batchmonitor.function.failure.FailureCause;
import dev.batchmonitor.function.incident.FailureCount;
import dev.batchmonitor.function.incident.FailureKind;
import dev.batchmonitor.function.job.JobIdentity;
import dev.batchmonitor.function.job.JobKind;
import dev.batchmonitor.function.rule.Routing;
import dev.batchmonitor.function.rule.Severity;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
        if (failed == 0) {
            return "children failed";
        }
        String of = size == null ? "" : " of " + size;
        return failed + of + (failed == 1 && size == null ? " child failed" : " children failed");
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
        return onlyCause().map(FailureCause::explanation).orElse(FailureCause.ARRAY_CHILD_FAILED.explanation());
    }

    @Override
    public String advice() {
        return onlyCause().map(FailureCause::advice).orElse(FailureCause.ARRAY_CHILD_FAILED.advice());
    }

    @Override
    public String documentation() {
        return onlyCause().map(FailureCause::page).orElse(FailureCause.ARRAY_CHILD_FAILED.page());
    }

    @Override
    public JobKind jobKind() {
        return JobKind.ARRAY;
    }

    @Override
    public Optional<String> jobUrl() {
        return JobUrl.ofArray(identity, origin, console);
    }

    /** That of all failed children; empty if they failed of several, or of one that no event told of. */
    private Optional<FailureCause> onlyCause() {
        Set<FailureCause> causes =
                children.byKind().keySet().stream().map(FailureKind::cause).collect(Collectors.toSet());
        return causes.size() == 1 && children.total() >= failed
                ? causes.stream().findFirst()
                : Optional.empty();
    }

    @Override
    public <R> R render(AlertForm<R> form) {
        return form.arraySummary(this);
    }
}
