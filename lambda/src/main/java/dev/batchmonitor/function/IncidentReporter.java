package dev.batchmonitor.function;

import dev.batchmonitor.function.alert.Alert;
import dev.batchmonitor.function.alert.JobFailure;
import dev.batchmonitor.function.event.Home;
import dev.batchmonitor.function.incident.ClosingChannel;
import dev.batchmonitor.function.incident.IncidentKey;
import dev.batchmonitor.function.incident.IncidentLedger;
import dev.batchmonitor.function.incident.IncidentPolicy;
import dev.batchmonitor.function.incident.IncidentStoreException;
import dev.batchmonitor.function.job.JobDescriptions;
import dev.batchmonitor.function.log.Log;
import dev.batchmonitor.function.time.Deadline;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells of each incident once, and later of what followed. In this order: claim, publish, note, so that a function which
 * dies in between tells twice at worst, and never not at all.
 */
final class IncidentReporter implements Reporter {
    /** The share of the time left that claims leave to what comes after. */
    private static final double AFTER_CLAIMS = 0.5;

    private final IncidentLedger ledger;
    private final IncidentPolicy policy;
    private final IncidentAlerts alerts;
    private final ClosedWindows closedWindows;
    private final Recoveries recoveries;
    private final Publisher publisher;
    private final ClosingChannel closings;
    private final Log log;

    IncidentReporter(
            IncidentLedger ledger,
            IncidentPolicy policy,
            IncidentAlerts alerts,
            Publisher publisher,
            ClosingChannel closings,
            Home home,
            Log log) {
        this.ledger = ledger;
        this.policy = policy;
        this.alerts = alerts;
        this.closedWindows = new ClosedWindows(ledger, policy, alerts, home);
        this.recoveries = new Recoveries(ledger, policy, alerts);
        this.publisher = publisher;
        this.closings = closings;
        this.log = log;
    }

    @Override
    public Reported report(List<Outcome> outcomes, JobDescriptions descriptions, Deadline deadline) {
        PlannedWork work = new PlannedWork(ledger, closings, log);
        Deadline claims = deadline.keeping(AFTER_CLAIMS);
        List<IncidentGroup> groups = IncidentGroup.of(outcomes, policy.arrays());
        OpenIncidents incidents = new OpenIncidents(openLedger(groups, work, claims), alerts);
        groups.forEach(group -> open(group, incidents, work, claims));
        outcomes.forEach(outcome -> close(outcome, descriptions, work, claims));
        if (policy.recoveries()) {
            recover(outcomes, work, claims);
        }
        return work.carryOut(publisher, deadline);
    }

    /** If this cannot be noted: what is delivered again is measured all the same, only after a redrive it is not. */
    @Override
    public void unmeasured(List<Outcome> outcomes, Deadline deadline) {
        PlannedWork work = new PlannedWork(ledger, closings, log);
        for (IncidentGroup group : IncidentGroup.of(outcomes, policy.arrays())) {
            List<String> ids = group.outcomes().stream().map(IncidentGroup::id).toList();
            work.attempt(group.key().toString(), () -> ledger.unmeasured(group.key(), ids, deadline));
        }
    }

    /** If the incidents cannot be read together, each is read by itself. */
    private IncidentLedger openLedger(List<IncidentGroup> groups, PlannedWork work, Deadline deadline) {
        Set<IncidentKey> keys = groups.stream().map(IncidentGroup::key).collect(Collectors.toSet());
        try {
            return ledger.openAt(keys, deadline);
        } catch (IncidentStoreException e) {
            work.failed(keys.size() + " incidents", e);
            return ledger;
        } catch (RuntimeException e) {
            work.mistaken(keys.size() + " incidents", e);
            return ledger;
        }
    }

    /** If nothing can be claimed, the failures are told of all the same; if that is a mistake of ours, when they come back. */
    private void open(IncidentGroup group, OpenIncidents incidents, PlannedWork work, Deadline deadline) {
        Exception failed = work.attempt(group.key().toString(), () -> {
            OpenIncidents.Entry entry = incidents.enter(group, deadline);
            work.add(entry.plans());
            work.repeated(entry.repeated());
        });
        if (failed instanceof IncidentStoreException e && !group.news().isEmpty()) {
            work.add(List.of(Plan.toTell(withoutTable(group, e), group.messageIds())));
        } else if (failed instanceof RuntimeException) {
            work.again(group.messageIds());
        }
    }

    private static Alert withoutTable(IncidentGroup group, IncidentStoreException e) {
        Alert first = IncidentAlerts.first(group.news());
        String note = "The table of incidents " + e.getMessage() + ": this may be told more than once.";
        return first instanceof JobFailure failure ? failure.withNote(note) : first;
    }

    /** A window of which nothing can be read is looked at again when its message is delivered again. */
    private void close(Outcome outcome, JobDescriptions descriptions, PlannedWork work, Deadline deadline) {
        ClosedWindows.event(outcome).ifPresent(event -> {
            Exception failed = work.attempt(
                    event.incident(),
                    () -> closedWindows
                            .plan(event, outcome.occurrence().arrival(), descriptions, deadline)
                            .ifPresent(plan -> work.add(List.of(plan))));
            if (failed != null) {
                work.again(outcome.occurrence().messageIds());
            }
        });
    }

    private void recover(List<Outcome> outcomes, PlannedWork work, Deadline deadline) {
        recoveries.failed(outcomes).forEach(step -> work.attempt("recovery", () -> step.run(deadline)));
        recoveries
                .succeeded(outcomes)
                .forEach(step ->
                        work.attempt("recovery", () -> step.run(deadline).ifPresent(plan -> work.add(List.of(plan)))));
    }
}
