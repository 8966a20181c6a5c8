package dev.batchmonitor.function.incident;

import dev.batchmonitor.function.time.Deadline;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The book of incidents. Each entry is read, changed and stored only if nobody else has stored it meanwhile; else all
 * over again, so that any number of functions may write at once.
 */
public final class IncidentLedger {
    /** More than functions at once that would all write of one incident; each round somebody gets ahead. */
    private static final int MAX_ROUNDS = 50;

    private final IncidentStore store;
    private final Intake intake;

    public IncidentLedger(IncidentStore store, IncidentPolicy policy) {
        this(store, new Intake(policy));
    }

    private IncidentLedger(IncidentStore store, Intake intake) {
        this.store = store;
        this.intake = intake;
    }

    /** The same book, open at these incidents: they have been read together, which is not the same call again for each. */
    public IncidentLedger openAt(Set<IncidentKey> keys, Deadline deadline) throws IncidentStoreException {
        return keys.size() < 2 ? this : new IncidentLedger(new ReadAhead(store, store.read(keys, deadline)), intake);
    }

    /** Enters failures, and claims what is to be done about them. */
    public Admission admit(IncidentKey key, List<Failure> failures, Deadline deadline) throws IncidentStoreException {
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Incident before = store.read(key, deadline);
            Admission admission = intake.admit(before, failures);
            if (admission.incident().equals(before)) {
                return admission;
            }
            Incident stored = store.write(admission.incident(), deadline);
            if (stored != null) {
                return new Admission(stored, admission.tasks(), admission.repeated());
            }
        }
        throw tooMuchContention();
    }

    /**
     * Claims to tell of a window that has closed; empty if there is nothing to tell, or another message tells of it.
     *
     * @param learned what has been learned of it meanwhile
     */
    public Optional<Incident> claimTelling(
            Incident known, Instant start, UnaryOperator<Window> learned, Arrival arrival, Deadline deadline)
            throws IncidentStoreException {
        Incident incident = known;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Window window = incident.window(start).map(learned).orElse(null);
            if (window == null || !window.claim(Duty.TELL).isOpenTo(arrival)) {
                return Optional.empty();
            }
            boolean tells = window.hasToTell();
            // What comes from now on is not in this message and sends a closing of its own.
            Window open = window.with(Duty.SCHEDULE, Claim.NONE);
            Incident next = incident.with(tells ? open.with(Duty.TELL, Claim.by(arrival)) : open);
            Incident stored = next.equals(incident) ? incident : store.write(next, deadline);
            if (stored != null) {
                return tells ? Optional.of(stored) : Optional.empty();
            }
            incident = store.read(known.key(), deadline);
        }
        throw tooMuchContention();
    }

    /** Notes what has been done, or could not be, about a window; the incident afterwards. */
    public Incident settle(Incident known, Instant start, UnaryOperator<Window> change, Deadline deadline)
            throws IncidentStoreException {
        Incident incident = known;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Optional<Window> window = incident.window(start);
            if (window.isEmpty()) {
                return incident;
            }
            Incident stored = store.write(incident.with(change.apply(window.get())), deadline);
            if (stored != null) {
                return stored;
            }
            incident = store.read(known.key(), deadline);
        }
        throw tooMuchContention();
    }

    /** Notes which failures have been counted, but could not be measured: they are when they come back, as whatever message. */
    public void unmeasured(IncidentKey key, Collection<String> ids, Deadline deadline) throws IncidentStoreException {
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Incident before = store.read(key, deadline);
            Incident after = before.unmeasured(ids);
            if (after.equals(before) || store.write(after, deadline) != null) {
                return;
            }
        }
        throw tooMuchContention();
    }

    /** Reads an incident. */
    public Incident read(IncidentKey key, Deadline deadline) throws IncidentStoreException {
        return store.read(key, deadline);
    }

    private static IncidentStoreException tooMuchContention() {
        return new IncidentStoreException("was written by others " + MAX_ROUNDS + " times in a row");
    }
}
