package dev.batchmonitor.local.chain;

import java.time.Instant;
import java.time.InstantSource;

/** Time that stands still until something has to wait for it. Safe for use by several threads. */
final class VirtualClock implements InstantSource {
    private Instant now = Instant.EPOCH;

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /** Jumps forward; a moment that has passed changes nothing. */
    synchronized void advanceTo(Instant moment) {
        if (moment.isAfter(now)) {
            now = moment;
        }
    }

    /** Back to the beginning. */
    synchronized void reset() {
        now = Instant.EPOCH;
    }
}
