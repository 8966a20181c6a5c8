package dev.batchmonitor.function;

import dev.batchmonitor.function.alert.Alert;
import dev.batchmonitor.function.incident.Closing;
import dev.batchmonitor.function.incident.ClosingChannel;
import dev.batchmonitor.function.incident.Incident;
import dev.batchmonitor.function.incident.IncidentKey;
import dev.batchmonitor.function.incident.IncidentLedger;
import dev.batchmonitor.function.incident.IncidentStoreException;
import dev.batchmonitor.function.log.Log;
import dev.batchmonitor.function.time.Deadline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that one batch is to tell and to note, and what of it could not be done. */
final class PlannedWork {
    private final IncidentLedger ledger;
    private final ClosingChannel closings;
    private final Log log;
    private final List<Plan> plans = new ArrayList<>();
    private final Set<String> again = new LinkedHashSet<>();
    private final Set<Outcome> repeated = new HashSet<>();
    private int tableErrors;

    PlannedWork(IncidentLedger ledger, ClosingChannel closings, Log log) {
        this.ledger = ledger;
        this.closings = closings;
        this.log = log;
    }

    /** Something that needs the table. */
    @FunctionalInterface
    interface Step {
        void run() throws IncidentStoreException;
    }

    /** Runs the step; why it could not be done, else null. */
    @Nullable
    Exception attempt(String incident, Step step) {
        try {
            step.run();
            return null;
        } catch (IncidentStoreException e) {
            failed(incident, e);
            return e;
        } catch (RuntimeException e) {
            mistaken(incident, e);
            return e;
        }
    }

    /** Notes that the table could not be used. */
    void failed(String incident, IncidentStoreException e) {
        tableErrors++;
        log.error("the table of incidents " + e.getMessage(), Map.of("incident", incident));
    }

    /** A mistake of ours in one incident must not take the others with it. */
    void mistaken(String incident, RuntimeException e) {
        log.error("incident could not be handled", e, Map.of("incident", incident));
    }

    void add(List<Plan> more) {
        plans.addAll(more);
    }

    void repeated(Set<Outcome> outcomes) {
        repeated.addAll(outcomes);
    }

    void again(List<String> messageIds) {
        again.addAll(messageIds);
    }

    /** Publishes, sends and notes; in this order. */
    Reported carryOut(Publisher publisher, Deadline deadline) {
        List<Alert> alerts =
                plans.stream().flatMap(plan -> Stream.ofNullable(plan.alert())).toList();
        Set<Integer> refused = publisher.publish(alerts, deadline);
        Map<IncidentKey, Incident> newest = new HashMap<>();
        int index = 0;
        for (Plan plan : plans) {
            boolean published = plan.alert() == null || !refused.contains(index++);
            settle(plan, published, newest, deadline);
        }
        return new Reported(again, repeated, tableErrors);
    }

    private boolean send(Closing closing, Deadline deadline) {
        try {
            return closings.send(closing, deadline);
        } catch (RuntimeException e) {
            mistaken(closing.incident().toString(), e);
            return false;
        }
    }

    private void settle(Plan plan, boolean published, Map<IncidentKey, Incident> newest, Deadline deadline) {
        Closing closing = plan.closing();
        boolean sent = closing == null || send(closing, deadline);
        if (!published || !sent) {
            again.addAll(plan.messageIds());
        }
        Incident incident = plan.incident();
        if (incident != null) {
            // If this fails it may be told again: better than to be noted as told when it was not.
            attempt(incident.key().toString(), () -> {
                Incident before = newest.getOrDefault(incident.key(), incident);
                newest.put(
                        incident.key(),
                        ledger.settle(before, plan.window(), plan.settlement(published, sent), deadline));
            });
        }
    }
}
