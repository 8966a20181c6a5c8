package dev.batchmonitor.function;

import dev.batchmonitor.function.alert.Alert;
import dev.batchmonitor.function.alert.ArraySummary;
import dev.batchmonitor.function.alert.BlockedQueue;
import dev.batchmonitor.function.alert.Console;
import dev.batchmonitor.function.alert.IncidentSummary;
import dev.batchmonitor.function.alert.JobFailure;
import dev.batchmonitor.function.alert.Recovery;
import dev.batchmonitor.function.event.BatchEvent;
import dev.batchmonitor.function.event.EventOrigin;
import dev.batchmonitor.function.failure.FailureCause;
import dev.batchmonitor.function.incident.About;
import dev.batchmonitor.function.incident.ArrayEnd;
import dev.batchmonitor.function.incident.Duty;
import dev.batchmonitor.function.incident.FailureCount;
import dev.batchmonitor.function.incident.IncidentKey;
import dev.batchmonitor.function.incident.IncidentScope;
import dev.batchmonitor.function.incident.Window;
import dev.batchmonitor.function.job.Job;
import dev.batchmonitor.function.job.JobIdentity;
import dev.batchmonitor.function.job.JobKind;
import dev.batchmonitor.function.rule.AlertRules;
import dev.batchmonitor.function.rule.Routing;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes alerts of what is known of an incident.
 *
 * @param rules that decide where the summary of an array goes
 */
record IncidentAlerts(Console console, AlertRules rules) {
    /** One alert for all: the job that decides, or the first, with the others in short. */
    static Alert first(List<Alert> alerts) {
        List<JobFailure> failures = alerts.stream()
                .filter(JobFailure.class::isInstance)
                .map(JobFailure.class::cast)
                .sorted(Comparator.comparing(failure -> !isWhole(failure.job().kind())))
                .toList();
        return failures.isEmpty()
                ? alerts.get(0)
                : failures.get(0)
                        .withOthers(failures.stream()
                                .skip(1)
                                .map(JobFailure::inShort)
                                .toList());
    }

    private static boolean isWhole(JobKind kind) {
        return kind == JobKind.MULTI_NODE || kind == JobKind.ARRAY;
    }

    /** The same alert, as the one of that window. */
    static Alert in(Instant window, Alert alert) {
        if (alert instanceof JobFailure failure) {
            return failure.in(window);
        }
        return alert instanceof BlockedQueue blocked ? blocked.in(window) : alert;
    }

    /** What all later messages say of the incident to which the alert belongs. */
    About about(Alert alert, IncidentKey key) {
        String url = alert.jobUrl().orElse(null);
        return key.scope() == IncidentScope.ARRAY && alert instanceof JobFailure failure
                ? aboutArray(failure.job(), alert.origin(), url)
                : new About(alert.identity(), alert.origin(), alert.routing(), url);
    }

    /** The summary of an array has a cause of its own, whatever its children failed of. */
    About aboutArray(Job job, EventOrigin origin, @Nullable String url) {
        JobIdentity array = array(job.identity());
        Routing routing = rules.routing(array, job.tags(), FailureCause.ARRAY_CHILD_FAILED.name());
        return new About(array, origin, routing, url);
    }

    private static JobIdentity array(JobIdentity child) {
        String arn = child.arn();
        return new JobIdentity(
                child.parentId(),
                arn == null ? null : arn.replaceFirst(":\\d+$", ""),
                child.name(),
                child.queue(),
                child.definition());
    }

    /**
     * The window's summary: of an array, or of what followed a first failure.
     *
     * @param first a failure that is not known yet, of which an array's summary may have to tell
     */
    Alert summary(IncidentKey key, Window window, Optional<JobFailure> first) {
        About about = known(window);
        if (key.scope() == IncidentScope.ARRAY) {
            ArraySummary summary = array(about, window, key);
            return window.claim(Duty.ANNOUNCE).done()
                    ? summary
                    : first.map(summary::withFirst).orElse(summary);
        }
        FailureCount more = window.more();
        return new IncidentSummary(
                about.identity(),
                at(more.to(), about.origin()),
                console,
                more.byKind().keySet().iterator().next(),
                more,
                window.tally().total(),
                about.routing(),
                key.inWindow(window.start()),
                about.url());
    }

    private ArraySummary array(About about, Window window, IncidentKey key) {
        ArrayEnd end = window.end();
        Integer size = end == null ? null : end.size();
        Integer failed = end == null ? null : end.failed();
        Instant at = end == null || end.at() == null ? window.latest() : end.at();
        int counted = window.tally().total();
        return new ArraySummary(
                about.identity(),
                at(at, about.origin()),
                console,
                size,
                failed == null ? counted : Math.max(failed, counted),
                end != null,
                window.count(),
                about.routing(),
                key.toString(),
                null);
    }

    /** That a definition whose jobs failed has succeeded again. */
    Alert recovery(BatchEvent.JobStateChange event, Window window, IncidentKey key) {
        return new Recovery(
                event.job(),
                event.origin(),
                console,
                window.count(),
                known(window).routing(),
                key.toString());
    }

    private static About known(Window window) {
        return Objects.requireNonNull(
                window.about(), "a window of which there is something to tell has begun with something");
    }

    private static EventOrigin at(Instant time, EventOrigin origin) {
        return new EventOrigin(time, origin.partition(), origin.region(), origin.account());
    }
}
