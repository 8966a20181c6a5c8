package dev.batchmonitor.function;

import dev.batchmonitor.function.incident.Incident;
import dev.batchmonitor.function.incident.IncidentKey;
import dev.batchmonitor.function.incident.IncidentStore;
import dev.batchmonitor.function.incident.IncidentStoreException;
import dev.batchmonitor.function.time.Deadline;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Incidents in memory, with the locking of the real table. */
final class MemoryStore implements IncidentStore {
    private final Map<IncidentKey, Incident> incidents = new HashMap<>();

    /** What the table has to say when it is gone; null while it is there. */
    @Nullable
    String fault;

    /** What a call for several incidents has to say; null while it works. */
    @Nullable
    String faultOfMany;

    /** Whether a call for several incidents tells of none, as if none fitted the answer. */
    boolean leavesOut;

    /** What others do before something is written. */
    @Nullable
    Runnable beforeWrite;

    /** What the key of an incident ends with that makes a call fail in a way that nobody thought of; null for none. */
    @Nullable
    String mistakeIn;

    int writes;
    int singleReads;

    @Override
    public Incident read(IncidentKey key, Deadline deadline) throws IncidentStoreException {
        check();
        mistake(Set.of(key));
        singleReads++;
        return incidents.getOrDefault(key, Incident.unknown(key));
    }

    @Override
    public Map<IncidentKey, Incident> read(Set<IncidentKey> keys, Deadline deadline) throws IncidentStoreException {
        check();
        mistake(keys);
        if (faultOfMany != null) {
            throw new IncidentStoreException(faultOfMany);
        }
        return leavesOut
                ? Map.of()
                : keys.stream()
                        .collect(Collectors.toMap(
                                key -> key, key -> incidents.getOrDefault(key, Incident.unknown(key))));
    }

    @Override
    public @Nullable Incident write(Incident incident, Deadline deadline) throws IncidentStoreException {
        check();
        if (beforeWrite != null) {
            beforeWrite.run();
        }
        if (incidents
                        .getOrDefault(incident.key(), Incident.unknown(incident.key()))
                        .version()
                != incident.version()) {
            return null;
        }
        writes++;
        Incident next = new Incident(incident.key(), incident.version() + 1, incident.windows());
        incidents.put(next.key(), next);
        return next;
    }

    private void mistake(Set<IncidentKey> keys) {
        String end = mistakeIn;
        if (end != null && keys.stream().anyMatch(key -> key.toString().endsWith(end))) {
            throw new IllegalStateException("a mistake");
        }
    }

    private void check() throws IncidentStoreException {
        if (fault != null) {
            throw new IncidentStoreException(fault);
        }
    }
}
