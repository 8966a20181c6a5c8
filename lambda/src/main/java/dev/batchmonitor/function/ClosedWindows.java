package dev.batchmonitor.function;

import dev.batchmonitor.function.event.BatchEvent;
import dev.batchmonitor.function.event.Home;
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
record ClosedWindows(IncidentLedger ledger, IncidentPolicy policy, IncidentAlerts alerts, Home home) {
    /** An array that still runs after so many looks, as far as is known, gets a summary of what has failed so far. */
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
        if (event.remainingSeconds() > 0) {
            return toWait(event, arrival, Duration.ofSeconds(event.remainingSeconds()), event.checks());
        }
        boolean mayWait = event.checks() < MAX_CHECKS;
        Job array = key.scope() == IncidentScope.ARRAY ? descriptions.found().get(key.text()) : null;
        if (mayWait && array != null && !array.status().isFinal()) {
            return toWait(event, arrival, policy.window(), event.checks() + 1);
        }
        Incident incident = ledger.read(key, deadline);
        Optional<Window> known = incident.window(event.window());
        if (mayWait && array == null && mayGoOn(event, descriptions, known.flatMap(ClosedWindows::end))) {
            return toWait(event, arrival, policy.window(), event.checks() + 1);
        }
        if (known.filter(window -> window.isToldInsteadOf(arrival)).isPresent()) {
            return toWait(event, arrival, BUSY, event.checks());
        }
        return ledger.claimTelling(incident, event.window(), ended(array), arrival, deadline)
                .flatMap(claimed -> claimed.window(event.window())
                        .map(window -> tell(claimed, window, List.of(arrival.messageId()))));
    }

    private static Optional<Plan> toWait(
            BatchEvent.IncidentWindowClosed event, Arrival arrival, Duration time, int checks) {
        IncidentKey key = IncidentKey.parse(event.incident());
        Closing later = new Closing(key, event.origin(), event.window(), time, checks);
        return Optional.of(Plan.toWait(later, List.of(arrival.messageId())));
    }

    /** Of an array that could not be asked about: whether more may be learned of it, by another look or, elsewhere, from its event. */
    private boolean mayGoOn(
            BatchEvent.IncidentWindowClosed event, JobDescriptions descriptions, Optional<ArrayEnd> end) {
        IncidentKey key = IncidentKey.parse(event.incident());
        if (home.has(event.origin())) {
            return descriptions.unanswered().contains(key.text())
                    && end.filter(ClosedWindows::isCounted).isEmpty();
        }
        return key.scope() == IncidentScope.ARRAY && end.isEmpty();
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

    private static Optional<ArrayEnd> end(Window window) {
        return Optional.ofNullable(window.end());
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
