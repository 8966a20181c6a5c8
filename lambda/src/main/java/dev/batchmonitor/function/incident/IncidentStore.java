package dev.batchmonitor.function.incident;

import dev.batchmonitor.function.time.Deadline;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps incidents for all instances of the function. */
public interface IncidentStore {
    /**
     * What is known of an incident; {@link Incident#unknown} if nothing is.
     *
     * @throws IncidentStoreException if it cannot be had
     */
    Incident read(IncidentKey key, Deadline deadline) throws IncidentStoreException;

    /**
     * What is known of several incidents, in few calls. One that is missing was not read, for whatever reason; that nothing
     * is known of it is {@link Incident#unknown}.
     *
     * @throws IncidentStoreException if none can be had
     */
    Map<IncidentKey, Incident> read(Set<IncidentKey> keys, Deadline deadline) throws IncidentStoreException;

    /**
     * Stores the incident, unless its stored version is no longer the one that was read.
     *
     * @return the incident as stored, or null if somebody else was faster
     * @throws IncidentStoreException if it cannot be stored
     */
    @Nullable
    Incident write(Incident incident, Deadline deadline) throws IncidentStoreException;
}
