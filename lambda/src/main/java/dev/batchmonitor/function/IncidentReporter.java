package dev.batchmonitor.function;

import dev.batchmonitor.function.alert.Alert;
import dev.batchmonitor.function.alert.JobFailure;
import dev.batchmonitor.function.incident.Admission;
import dev.batchmonitor.function.incident.Closing;
import dev.batchmonitor.function.incident.ClosingChannel;
import dev.batchmonitor.function.incident.Duty;
import dev.batchmonitor.function.incident.Incident;
import dev.batchmonitor.function.incident.IncidentKey;
import dev.batchmonitor.function.incident.IncidentLedger;
import dev.batchmonitor.function.incident.IncidentPolicy;
import dev.batchmonitor.function.incident.IncidentStoreException;
import dev.batchmonitor.function.incident.Task;
import dev.batchmonitor.function.incident.Window;
import dev.batchmonitor.function.job.JobDescriptions;
import dev.batchmonitor.function.log.Log;
import dev.batchmonitor.function.time.Deadline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    private final Publisher publisher;
    private final ClosingChannel closings;
    private final Log log;

    IncidentReporter(
            IncidentLedger ledger,
            IncidentPolicy policy,
            IncidentAlerts alerts,
            Publisher publisher,
            ClosingChannel closings,
            Log log) {
        this.ledger = ledger;
        this.policy = policy;
        this.alerts = alerts;
        this.closedWindows = new ClosedWindows(ledger, policy, alerts);
        this.publisher = publisher;
        this.closings = closings;
        this.log = log;
    }

    @Override
    public Reported report(List<Outcome> outcomes, JobDescriptions descriptions, Deadline deadline) {
        Run run = new Run(deadline);
        Deadline claims = deadline.keeping(AFTER_CLAIMS);
        IncidentGroup.of(outcomes, policy.arrays()).forEach(group -> run.plan(group, claims));
        outcomes.forEach(outcome -> run.plan(outcome, descriptions, claims));
        run.carryOut();
        return new Reported(run.again, run.repeated, run.tableErrors);
    }

    @Override
    public void unmeasured(List<Outcome> outcomes, Deadline deadline) {
        IncidentGroup.of(outcomes, policy.arrays()).forEach(group -> {
            List<String> ids = group.outcomes().stream().map(IncidentGroup::id).toList();
            try {
                ledger.unmeasured(group.key(), ids, deadline);
            } catch (IncidentStoreException e) {
                // If it is delivered again it is measured; only after a redrive it is not.
                logFailure(e, group.key());
            }
        });
    }

    private void logFailure(IncidentStoreException e, IncidentKey incident) {
        log.error("the table of incidents " + e.getMessage(), Map.of("incident", incident.toString()));
    }

    /** One batch. */
    private final class Run {
        private final Deadline deadline;
        private final List<Plan> plans = new ArrayList<>();
        private final Set<String> again = new LinkedHashSet<>();
        private final Set<Outcome> repeated = new HashSet<>();
        private int tableErrors;

        Run(Deadline deadline) {
            this.deadline = deadline;
        }

        /** Claims what is to be done about failures; if it cannot be claimed, they are told of all the same. */
        void plan(IncidentGroup group, Deadline claims) {
            try {
                Incident.About about = IncidentAlerts.about(group.alerts().get(0), group.key());
                Admission admission = ledger.admit(group.key(), about, group.failures(), claims);
                admission.tasks().forEach(task -> plans.add(plan(group, admission.incident(), task)));
                group.outcomes().stream()
                        .filter(outcome -> admission.repeated().contains(IncidentGroup.id(outcome)))
                        .filter(outcome -> outcome.occurrence().isNew())
                        .forEach(repeated::add);
            } catch (IncidentStoreException e) {
                tableFailed(e, group.key());
                plans.add(Plan.toTell(withoutTable(group, e), group.messageIds()));
            }
        }

        private Plan plan(IncidentGroup group, Incident incident, Task task) {
            Closing closing =
                    task.closeIn() == null ? null : new Closing(group.key(), task.window(), task.closeIn(), 0);
            Window summary = task.summary();
            if (summary != null) {
                Alert alert = alerts.summary(group.key(), incident.about(), summary);
                return new Plan(
                        incident,
                        task.window(),
                        alert,
                        Duty.SUMMARISE,
                        window -> window.told(summary),
                        closing,
                        group.messageIds());
            }
            Alert alert = task.announce().isEmpty() ? null : IncidentAlerts.first(group.alertsOf(task.announce()));
            return new Plan(
                    incident,
                    task.window(),
                    alert,
                    task.duty(),
                    window -> window.announced(task.announce(), task.duty()),
                    closing,
                    group.messageIds());
        }

        /** A window that has closed. */
        void plan(Outcome outcome, JobDescriptions descriptions, Deadline claims) {
            closedWindows.closed(outcome).ifPresent(event -> {
                try {
                    closedWindows
                            .plan(event, outcome.occurrence().arrival(), descriptions, claims)
                            .ifPresent(plans::add);
                } catch (IncidentStoreException e) {
                    tableFailed(e, IncidentKey.parse(event.incident()));
                    again.addAll(outcome.occurrence().messageIds());
                }
            });
        }

        void carryOut() {
            List<Plan> told =
                    plans.stream().filter(plan -> plan.alert() != null).toList();
            List<Alert> published = told.stream().map(Plan::alert).toList();
            Set<Integer> refused = publisher.publish(published, deadline);
            Set<Plan> untold = new HashSet<>();
            refused.forEach(index -> untold.add(told.get(index)));
            Map<IncidentKey, Incident> newest = new HashMap<>();
            plans.forEach(plan -> settle(plan, !untold.contains(plan), newest));
        }

        private void settle(Plan plan, boolean published, Map<IncidentKey, Incident> newest) {
            Closing closing = plan.closing();
            boolean sent = closing == null || closings.send(closing, deadline);
            if (!published || !sent) {
                again.addAll(plan.messageIds());
            }
            Incident incident = plan.incident();
            if (incident == null) {
                return;
            }
            try {
                Incident before = newest.getOrDefault(incident.key(), incident);
                Incident after = ledger.settle(before, plan.window(), plan.settlement(published, sent), deadline);
                newest.put(incident.key(), after);
            } catch (IncidentStoreException e) {
                // What was told may be told again: better than to be counted as told when it was not.
                tableFailed(e, incident.key());
            }
        }

        private void tableFailed(IncidentStoreException e, IncidentKey incident) {
            tableErrors++;
            logFailure(e, incident);
        }

        private Alert withoutTable(IncidentGroup group, IncidentStoreException e) {
            Alert first = IncidentAlerts.first(group.alerts());
            String note = "The table of incidents " + e.getMessage() + ": this may be told more than once.";
            return first instanceof JobFailure failure ? failure.withNote(note) : first;
        }
    }
}
