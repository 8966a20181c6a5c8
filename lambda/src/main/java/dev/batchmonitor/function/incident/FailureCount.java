package dev.batchmonitor.function.incident;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Many failures in short.
 *
 * @param byKind how many of each kind, the most frequent first
 * @param examples the first of them, {@value #MAX_EXAMPLES} at most
 * @param from when the first job ended
 * @param to when the last one did
 */
public record FailureCount(
        int total, Map<FailureKind, Integer> byKind, List<FailedJob> examples, Instant from, Instant to) {
    public static final int MAX_EXAMPLES = 20;

    public FailureCount {
        examples = List.copyOf(examples);
    }
}
