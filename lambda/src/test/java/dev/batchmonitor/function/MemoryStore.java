package dev.batchmonitor.function;

import dev.batchmonitor.function.incident.Incident;
import dev.batchmonitor.function.incident.IncidentKey;
import dev.batchmonitor.function.incident.IncidentStore;
import dev.batchmonitor.function.incident.IncidentStoreException;
import dev.batchmonitor.function.time.Deadline;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Incidents in memory, with the locking of the real table. */
final class MemoryStore implements IncidentStore {
    private final Map<IncidentKey, Incident> incidents = new HashMap<>();

    /** What the table has to say when it is gone; null while it is there. */
    @Nullable
    String fault;

    int writes;

    @Override
    public Incident read(IncidentKey key, Deadline deadline) throws IncidentStoreException {
        check();
        return incidents.getOrDefault(key, Incident.unknown(key));
    }

    @Override
    public @Nullable Incident write(Incident incident, Deadline deadline) throws IncidentStoreException {
        check();
        if (read(incident.key(), deadline).version() != incident.version()) {
            return null;
        }
        writes++;
        Incident next = new Incident(incident.key(), incident.version() + 1, incident.windows());
        incidents.put(next.key(), next);
        return next;
    }

    private void check() throws IncidentStoreException {
        if (fault != null) {
            throw new IncidentStoreException(fault);
        }
    }
}
