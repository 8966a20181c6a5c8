package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.event.EventOrigin;
import dev.batchmonitor.function.job.JobIdentity;
import dev.batchmonitor.function.job.JobKind;
import dev.batchmonitor.function.rule.Routing;
import dev.batchmonitor.function.rule.Severity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /** What happened, in a sentence. */
    String explanation();

    /** What to do, in a sentence. */
    String advice();

    /** What AWS says of it; null if there is nothing to say. */
    @Nullable
    String documentation();

    /** Of the job; null if it is not known. */
    @Nullable
    JobKind jobKind();

    /** The page of the job in the console; empty if its id or Region is unknown. */
    Optional<String> jobUrl();

    /** The alert in one of the forms in which messages are written. */
    <R> R render(AlertForm<R> form);
}
