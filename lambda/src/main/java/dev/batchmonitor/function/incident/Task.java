package dev.batchmonitor.function.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done about a window of an incident, and by this invocation.
 *
 * @param window its start
 * @param announce to be told of at once, in one message; empty if nothing is
 * @param duty that this is
 * @param summary of the array, to be told at once; null if it is not
 * @param closeIn when to look at the window again; null if somebody else sees to that
 */
public record Task(
        Instant window,
        List<Failure> announce,
        Duty duty,
        @Nullable Window summary,
        @Nullable Duration closeIn) {
    public Task {
        announce = List.copyOf(announce);
    }

    public boolean isNothing() {
        return announce.isEmpty() && summary == null && closeIn == null;
    }
}
