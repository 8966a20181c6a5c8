package dev.batchmonitor.function.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that went wrong, as it enters its incident.
 *
 * @param id the same for all messages that tell of it
 * @param time when it happened
 * @param job in short; null if it is not a job that failed, but one that blocks its queue or an array that has ended
 * @param arrayEnd if it is the end of an array
 * @param decides whether it is worth a message also after one has told of others: a multi-node job after its nodes, an
 *     array that failed for a reason of its own after its children
 * @param quiet whether it is only counted, and worth no message
 * @param about what later messages say of an incident that begins with it
 */
public record Failure(
        String id,
        Instant time,
        Arrival arrival,
        @Nullable FailedJob job,
        @Nullable ArrayEnd arrayEnd,
        boolean decides,
        boolean quiet,
        About about) {}
