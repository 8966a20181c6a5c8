package dev.batchmonitor.function.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Batch's timestamps: milliseconds since the epoch, seconds in old records, 0 for "not yet". */
public final class EpochTime {
    /** As milliseconds this is March 1973, as seconds the year 5138: nothing real lies on the wrong side. */
    private static final long FIRST_MILLIS = 100_000_000_000L;

    /** The end of the year 9999: what is later is no time. */
    private static final long LAST_MILLIS = 253_402_300_799_999L;

    private EpochTime() {}

    public static @Nullable Instant instant(@Nullable Long value) {
        if (value == null || value <= 0 || value > LAST_MILLIS) {
            return null;
        }
        return value < FIRST_MILLIS ? Instant.ofEpochSecond(value) : Instant.ofEpochMilli(value);
    }
}
