package dev.batchmonitor.local.chain;

import java.time.Instant;
import java.time.InstantSource;

/** Time that stands still until something has to wait for it. Safe for use by several threads. */
public final class VirtualClock implements InstantSource {
    private Instant now;

    public VirtualClock(Instant start) {
        this.now = start;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /** Jumps forward; a moment that has passed changes nothing. */
    public synchronized void advanceTo(Instant moment) {
        if (moment.isAfter(now)) {
            now = moment;
        }
    }
}
