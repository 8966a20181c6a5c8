package dev.batchmonitor.function;

import dev.batchmonitor.function.alert.Alert;
import dev.batchmonitor.function.incident.Admission;
import dev.batchmonitor.function.incident.Closing;
import dev.batchmonitor.function.incident.Duty;
import dev.batchmonitor.function.incident.Incident;
import dev.batchmonitor.function.incident.IncidentLedger;
import dev.batchmonitor.function.incident.IncidentStoreException;
import dev.batchmonitor.function.incident.Task;
import dev.batchmonitor.function.incident.Window;
import dev.batchmonitor.function.time.Deadline;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Enters failures into their incidents, and claims what is to be told of them. */
record OpenIncidents(IncidentLedger ledger, IncidentAlerts alerts) {
    /**
     * What is to be done about failures of one incident.
     *
     * @param repeated those that another message told of before, and that were measured then
     */
    record Entry(List<Plan> plans, Set<Outcome> repeated) {}

    Entry enter(IncidentGroup group, Deadline deadline) throws IncidentStoreException {
        Admission admission = ledger.admit(group.key(), group.failures(alerts), deadline);
        Set<Outcome> repeated = group.outcomes().stream()
                .filter(outcome -> admission.repeated().contains(IncidentGroup.id(outcome)))
                .filter(outcome -> outcome.occurrence().isNew())
                .collect(Collectors.toSet());
        List<Plan> plans = admission.tasks().stream()
                .map(task -> plan(group, admission.incident(), task))
                .toList();
        return new Entry(plans, repeated);
    }

    private Plan plan(IncidentGroup group, Incident incident, Task task) {
        Window summary = task.summary();
        Closing closing = task.closeIn() == null
                ? null
                : new Closing(group.key(), group.origin(), task.window(), task.closeIn(), 0);
        if (summary != null) {
            return new Plan(
                    incident,
                    task.window(),
                    alerts.summary(group.key(), summary, group.firstNews()),
                    Duty.SUMMARISE,
                    window -> window.told(summary),
                    closing,
                    group.messageIds());
        }
        Alert alert = task.announce().isEmpty()
                ? null
                : IncidentAlerts.in(task.window(), IncidentAlerts.first(group.alertsOf(task.announce())));
        return new Plan(
                incident,
                task.window(),
                alert,
                task.duty(),
                window -> window.announced(
                        task.announce(), task.duty(), group.key().scope()),
                closing,
                group.messageIds());
    }
}
