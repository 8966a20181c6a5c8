package dev.batchmonitor.function.job;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a job or an attempt was created, started and stopped, as far as Batch says. */
public record JobTimes(
        @Nullable Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant stoppedAt) {
    public static final JobTimes UNKNOWN = new JobTimes(null, null, null);

    /** From start to stop; null if either is unknown or the record contradicts itself. */
    public @Nullable Duration duration() {
        return between(startedAt, stoppedAt);
    }

    static @Nullable Duration between(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null || to.isBefore(from) ? null : Duration.between(from, to);
    }
}
