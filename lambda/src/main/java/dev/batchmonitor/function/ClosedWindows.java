package dev.batchmonitor.function;

import dev.batchmonitor.function.event.BatchEvent;
import dev.batchmonitor.function.incident.About;
import dev.batchmonitor.function.incident.ArrayEnd;
import dev.batchmonitor.function.incident.Arrival;
import dev.batchmonitor.function.incident.Claim;
import dev.batchmonitor.function.incident.Closing;
import dev.batchmonitor.function.incident.Duty;
import dev.batchmonitor.function.incident.Incident;
import dev.batchmonitor.function.incident.IncidentKey;
import dev.batchmonitor.function.incident.IncidentLedger;
import dev.batchmonitor.function.incident.IncidentPolicy;
import dev.batchmonitor.function.incident.IncidentScope;
import dev.batchmonitor.function.incident.IncidentStoreException;
import dev.batchmonitor.function.incident.Window;
import dev.batchmonitor.function.job.Job;
import dev.batchmonitor.function.job.JobDescriptions;
import dev.batchmonitor.function.time.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Looks at windows whose time is over, and at arrays that may have ended without an event. */
record ClosedWindows(IncidentLedger ledger, IncidentPolicy policy, IncidentAlerts alerts) {
    /** An array that still runs after so many looks gets a summary of what has failed so far. */
    private static final int MAX_CHECKS = 96;

    /** How long to wait where another message is just telling: it may not tell of what came last. */
    private static final Duration BUSY = Duration.ofMinutes(1);

    static Optional<BatchEvent.IncidentWindowClosed> event(Outcome outcome) {
        return outcome.occurrence().event() instanceof BatchEvent.IncidentWindowClosed event
                ? Optional.of(event)
                : Optional.empty();
    }

    /** What is to be done about the window; empty if nothing is. */
    Optional<Plan> plan(
            BatchEvent.IncidentWindowClosed event, Arrival arrival, JobDescriptions descriptions, Deadline deadline)
            throws IncidentStoreException {
        IncidentKey key = IncidentKey.parse(event.incident());
        List<String> messageIds = List.of(arrival.messageId());
        if (event.remainingSeconds() > 0) {
            Duration rest = Duration.ofSeconds(event.remainingSeconds());
            return Optional.of(Plan.toWait(new Closing(key, event.window(), rest, event.checks()), messageIds));
        }
        Job array = key.scope() == IncidentScope.ARRAY ? descriptions.found().get(key.text()) : null;
        if (mayGoOn(key, array, descriptions) && event.checks() < MAX_CHECKS) {
            Closing later = new Closing(key, event.window(), policy.window(), event.checks() + 1);
            return Optional.of(Plan.toWait(later, messageIds));
        }
        Incident incident = ledger.read(key, deadline);
        if (incident.window(event.window())
                .filter(window -> window.isToldInsteadOf(arrival))
                .isPresent()) {
            return Optional.of(Plan.toWait(new Closing(key, event.window(), BUSY, event.checks()), messageIds));
        }
        return ledger.claimTelling(incident, event.window(), ended(array), arrival, deadline)
                .flatMap(claimed -> claimed.window(event.window()).map(window -> tell(claimed, window, messageIds)));
    }

    private static boolean mayGoOn(IncidentKey key, @Nullable Job array, JobDescriptions descriptions) {
        return array == null
                ? descriptions.unanswered().contains(key.text())
                : !array.status().isFinal();
    }

    private UnaryOperator<Window> ended(@Nullable Job array) {
        return window ->
                array == null || isCounted(window.end()) || !array.status().isFinal() ? window : ended(window, array);
    }

    private Window ended(Window window, Job array) {
        Window ended = window.endedWith(IncidentGroup.end(array, array.times().stoppedAt()))
                .with(Duty.SUMMARISE, Claim.NONE);
        About about = window.about();
        return about == null ? ended : ended.newlyAbout(alerts.aboutArray(array, about.origin(), about.url()));
    }

    private static boolean isCounted(@Nullable ArrayEnd end) {
        return end != null && end.failed() != null;
    }

    private Plan tell(Incident incident, Window window, List<String> messageIds) {
        return new Plan(
                incident,
                window.start(),
                alerts.summary(incident.key(), window, Optional.empty()),
                Duty.TELL,
                later -> later.told(window),
                null,
                messageIds);
    }
}
