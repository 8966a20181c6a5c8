package dev.batchmonitor.function.incident;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who does a duty. The owner is an SQS message, not a function: SQS delivers it until the duty is done, so a function may
 * die at any moment. Another message that tells of the same can be left alone meanwhile.
 *
 * @param owner id of the message; null if nobody has claimed the duty
 * @param since by the queue's clock, when the owner was first received
 */
public record Claim(
        boolean done, @Nullable String owner, @Nullable Instant since) {
    public static final Claim NONE = new Claim(false, null, null);
    public static final Claim DONE = new Claim(true, null, null);

    /** Longer than any invocation. An owner that has ended in the dead-letter queue comes back with another id. */
    private static final Duration ABANDONED = Duration.ofMinutes(15);

    static Claim by(Arrival arrival) {
        return new Claim(false, arrival.messageId(), arrival.firstReceivedAt());
    }

    /** Whether another message has the duty, and has not done it yet. */
    boolean isHeldAgainst(Arrival arrival) {
        return !done && !isOpenTo(arrival);
    }

    /** Whether the message may do the duty, as nobody else has done it or is about to. */
    public boolean isOpenTo(Arrival arrival) {
        if (done) {
            return false;
        }
        return owner == null
                || owner.equals(arrival.messageId())
                || (since != null && !arrival.firstReceivedAt().isBefore(since.plus(ABANDONED)));
    }
}
