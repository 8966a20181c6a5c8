package dev.batchmonitor.function.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an array said of itself when it ended.
 *
 * @param size null if unknown
 * @param failed how many children failed; null if unknown
 * @param at when it ended; null if unknown
 */
public record ArrayEnd(
        @Nullable Integer size,
        @Nullable Integer failed,
        @Nullable Instant at) {
    /** Whether that many failures are all there are to wait for. */
    boolean isReachedBy(int counted) {
        return failed != null && counted >= failed;
    }
}
