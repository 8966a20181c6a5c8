package dev.batchmonitor.function.alert;

/** A form in which alerts are written; a new kind of alert does not compile until all forms know it. */
public interface AlertForm<R> {
    R jobFailure(JobFailure alert);

    R blockedQueue(BlockedQueue alert);

    R incidentSummary(IncidentSummary alert);

    R arraySummary(ArraySummary alert);

    R recovery(Recovery alert);
}
