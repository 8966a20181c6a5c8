package dev.batchmonitor.function;

import dev.batchmonitor.function.alert.Alert;
import dev.batchmonitor.function.incident.Claim;
import dev.batchmonitor.function.incident.Closing;
import dev.batchmonitor.function.incident.Duty;
import dev.batchmonitor.function.incident.Incident;
import dev.batchmonitor.function.incident.Window;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What this invocation is to do about a window of an incident, which it has claimed.
 *
 * @param incident null if nothing is kept of it
 * @param alert to be published; null if nothing is
 * @param duty that the alert does
 * @param whenTold what is noted when it has been published
 * @param closing to be sent; null if none is
 * @param messageIds of those that must be delivered again if something fails
 */
record Plan(
        @Nullable Incident incident,
        Instant window,
        @Nullable Alert alert,
        Duty duty,
        UnaryOperator<Window> whenTold,
        @Nullable Closing closing,
        List<String> messageIds) {
    /** To publish without a note. */
    static Plan toTell(Alert alert, List<String> messageIds) {
        return new Plan(null, Instant.EPOCH, alert, Duty.ANNOUNCE, window -> window, null, messageIds);
    }

    /** To look again later. */
    static Plan toWait(Closing closing, List<String> messageIds) {
        return new Plan(null, Instant.EPOCH, null, Duty.SCHEDULE, window -> window, closing, messageIds);
    }

    /** The window after it was published and sent, or was not. */
    UnaryOperator<Window> settlement(boolean published, boolean sent) {
        return window -> {
            Window told = alert == null ? window : published ? whenTold.apply(window) : window.with(duty, Claim.NONE);
            return closing == null || !isScheduledHere(told)
                    ? told
                    : told.with(Duty.SCHEDULE, sent ? Claim.DONE : Claim.NONE);
        };
    }

    /** The closing may have come back already: then it is the next failure that schedules another. */
    private boolean isScheduledHere(Window window) {
        String owner = window.claim(Duty.SCHEDULE).owner();
        return owner != null && messageIds.contains(owner);
    }
}
