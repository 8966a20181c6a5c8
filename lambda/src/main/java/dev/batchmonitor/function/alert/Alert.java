package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.event.EventOrigin;
import dev.batchmonitor.function.job.Job;

/** Something that people should know. */
public sealed interface Alert permits JobFailure, BlockedQueue {
    Job job();

    EventOrigin origin();

    Console console();

    Severity severity();

    /** The value of the message attribute {@code cause}. */
    String causeName();

    /** The alert in one of the forms in which messages are written. */
    <R> R render(AlertForm<R> form);
}
