package dev.batchmonitor.function;

import dev.batchmonitor.function.alert.JobFailure;
import dev.batchmonitor.function.event.BatchEvent;
import dev.batchmonitor.function.incident.Arrival;
import dev.batchmonitor.function.incident.Claim;
import dev.batchmonitor.function.incident.Duty;
import dev.batchmonitor.function.incident.Incident;
import dev.batchmonitor.function.incident.IncidentKey;
import dev.batchmonitor.function.incident.IncidentLedger;
import dev.batchmonitor.function.incident.IncidentPolicy;
import dev.batchmonitor.function.incident.IncidentStoreException;
import dev.batchmonitor.function.incident.Window;
import dev.batchmonitor.function.job.JobStatus;
import dev.batchmonitor.function.time.Deadline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Remembers which definitions fail, and tells when one of them succeeds again: once a window at most, as some fail and succeed in
 * turns. Costs a write for each that fails.
 */
record Recoveries(IncidentLedger ledger, IncidentPolicy policy, IncidentAlerts alerts) {
    /** Something to be done within the time given. */
    @FunctionalInterface
    interface Step {
        Optional<Plan> run(Deadline deadline) throws IncidentStoreException;
    }

    /** Notes the failures that are worth an alert, by definition. */
    List<Step> failed(List<Outcome> outcomes) {
        Map<IncidentKey, List<Outcome>> byDefinition = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            outcome.news()
                    .filter(alert -> alert instanceof JobFailure failure && failure.isFinal())
                    .ifPresent(alert -> byDefinition
                            .computeIfAbsent(
                                    IncidentKey.ofDefinition(alert.identity(), alert.origin()),
                                    key -> new ArrayList<>())
                            .add(outcome));
        }
        List<Step> steps = new ArrayList<>();
        byDefinition.forEach(
                (key, failures) -> steps.add(deadline -> note(new IncidentGroup(key, failures), deadline)));
        return steps;
    }

    private Optional<Plan> note(IncidentGroup group, Deadline deadline) throws IncidentStoreException {
        ledger.admit(group.key(), group.failures(alerts), deadline);
        return Optional.empty();
    }

    /** Tells of the first success of each definition that failed before. */
    List<Step> succeeded(List<Outcome> outcomes) {
        Map<IncidentKey, Outcome> latest = new LinkedHashMap<>();
        outcomes.stream()
                .filter(outcome -> event(outcome).isPresent())
                .sorted(Comparator.comparing(outcome -> time(event(outcome).orElseThrow())))
                .forEach(outcome -> {
                    BatchEvent.JobStateChange event = event(outcome).orElseThrow();
                    latest.put(IncidentKey.ofDefinition(event.job().identity(), event.origin()), outcome);
                });
        List<Step> steps = new ArrayList<>();
        latest.forEach((key, outcome) -> steps.add(deadline -> recovered(key, outcome, deadline)));
        return steps;
    }

    /** While some children of an array succeed, others fail: it is the whole that recovers. */
    private static Optional<BatchEvent.JobStateChange> event(Outcome outcome) {
        return outcome.occurrence().event() instanceof BatchEvent.JobStateChange event
                        && event.job().status() == JobStatus.SUCCEEDED
                        && !event.job().kind().isPart()
                ? Optional.of(event)
                : Optional.empty();
    }

    private static Instant time(BatchEvent.JobStateChange event) {
        Instant end = event.job().times().stoppedAt();
        return end != null ? end : event.origin().time();
    }

    private Optional<Plan> recovered(IncidentKey key, Outcome outcome, Deadline deadline)
            throws IncidentStoreException {
        BatchEvent.JobStateChange event = event(outcome).orElseThrow();
        Incident incident = ledger.read(key, deadline);
        Arrival arrival = outcome.occurrence().arrival();
        Optional<Instant> open = recovered(incident, time(event), arrival);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        return ledger.claimTelling(incident, open.get(), window -> window, arrival, deadline)
                .flatMap(claimed -> claimed.window(open.get()).map(window -> plan(claimed, window, event, outcome)));
    }

    /** The start of the failures that were over by then, unless a recovery is told of already that is not a window of time older. */
    private Optional<Instant> recovered(Incident incident, Instant time, Arrival arrival) {
        Predicate<Window> isOpen = window -> window.claim(Duty.TELL).isOpenTo(arrival);
        boolean isToldLately = incident.windows().stream()
                .filter(isOpen.negate())
                .anyMatch(told -> time.isBefore(told.start().plus(policy.window())));
        return isToldLately
                ? Optional.empty()
                : incident.windows().stream()
                        .filter(isOpen)
                        .filter(window -> window.latest().isBefore(time))
                        .map(Window::start)
                        .findFirst();
    }

    private Plan plan(Incident incident, Window window, BatchEvent.JobStateChange event, Outcome outcome) {
        return new Plan(
                incident,
                window.start(),
                alerts.recovery(event, window, incident.key()),
                Duty.TELL,
                recovered -> recovered.with(Duty.TELL, Claim.DONE),
                null,
                outcome.occurrence().messageIds());
    }
}
