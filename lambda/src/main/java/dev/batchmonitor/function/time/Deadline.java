package dev.batchmonitor.function.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The instant by which work must be done. */
public record Deadline(Clock clock, Instant end) {
    public static Deadline in(Duration time, Clock clock) {
        return new Deadline(clock, clock.instant().plus(time));
    }

    public Instant now() {
        return clock.instant();
    }

    /** The time left; negative once the deadline has passed. */
    public Duration left() {
        return Duration.between(clock.instant(), end);
    }

    public boolean allows(Duration time) {
        return left().compareTo(time) >= 0;
    }

    /** This deadline, or one so much from now if that is earlier. */
    public Deadline atMost(Duration time) {
        return left().compareTo(time) <= 0 ? this : in(time, clock);
    }

    /** An earlier deadline, so that something is left for what comes after. */
    public Deadline keeping(double share) {
        long millis = (long) (left().toMillis() * (1 - share));
        return new Deadline(clock, clock.instant().plusMillis(millis));
    }
}
