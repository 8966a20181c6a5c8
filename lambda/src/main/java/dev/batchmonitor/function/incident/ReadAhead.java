package dev.batchmonitor.function.incident;

import dev.batchmonitor.function.time.Deadline;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A store of which some incidents have been read in one call. Each of them is handed out once: who asks again wants to know
 * what others have written meanwhile.
 */
final class ReadAhead implements IncidentStore {
    private final IncidentStore store;
    private final Map<IncidentKey, Incident> known;

    ReadAhead(IncidentStore store, Map<IncidentKey, Incident> known) {
        this.store = store;
        this.known = new HashMap<>(known);
    }

    @Override
    public Incident read(IncidentKey key, Deadline deadline) throws IncidentStoreException {
        Incident incident = known.remove(key);
        return incident != null ? incident : store.read(key, deadline);
    }

    @Override
    public Map<IncidentKey, Incident> read(Set<IncidentKey> keys, Deadline deadline) throws IncidentStoreException {
        return store.read(keys, deadline);
    }

    @Override
    public @Nullable Incident write(Incident incident, Deadline deadline) throws IncidentStoreException {
        return store.write(incident, deadline);
    }
}
