package dev.batchmonitor.function.incident;

import java.util.List;
import java.util.Set;

/**
 * What came of failures that entered their incident.
 *
 * @param incident as it is afterwards
 * @param repeated ids of those that had been counted before
 */
public record Admission(Incident incident, List<Task> tasks, Set<String> repeated) {
    public Admission {
        tasks = List.copyOf(tasks);
        repeated = Set.copyOf(repeated);
    }
}
