package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.event.EventOrigin;
import dev.batchmonitor.function.job.JobIdentity;
import dev.batchmonitor.function.rule.Routing;
import dev.batchmonitor.function.rule.Severity;

/** Something that people should know. */
public sealed interface Alert permits JobFailure, BlockedQueue, IncidentSummary, ArraySummary, Recovery {
    /** The job that it is about, or an example of the jobs. */
    JobIdentity identity();

    /** The status of the job, the value of the message attribute {@code status}. */
    String status();

    EventOrigin origin();

    Console console();

    Severity severity();

    /** The value of the message attribute {@code cause}. */
    String causeName();

    Routing routing();

    /** The key of the incident: messages of one incident belong into one thread. */
    String incident();

    /** The alert in one of the forms in which messages are written. */
    <R> R render(AlertForm<R> form);
}
