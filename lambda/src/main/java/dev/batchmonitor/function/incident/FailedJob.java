package dev.batchmonitor.function.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One failed job in short, as a list of many shows it.
 *
 * @param id as in the Batch API: {@code uuid}, {@code uuid:3} (array child), {@code uuid#0} (node)
 * @param time when it ended
 * @param url its log, or else its page in the console
 */
public record FailedJob(
        String id,
        String name,
        Instant time,
        FailureKind kind,
        @Nullable String url) {}
