package dev.batchmonitor.function.incident;

import dev.batchmonitor.function.event.EventOrigin;
import dev.batchmonitor.function.job.JobIdentity;
import dev.batchmonitor.function.rule.Routing;
import org.jspecify.annotations.Nullable;

/**
 * What later messages say of a window of an incident.
 *
 * @param identity of its first job, or of the array
 * @param url of its page in the console; null if unknown
 */
public record About(
        JobIdentity identity,
        EventOrigin origin,
        Routing routing,
        @Nullable String url) {}
