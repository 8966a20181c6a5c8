package dev.batchmonitor.benchmark.report;

import dev.batchmonitor.benchmark.measure.Series;
import java.util.OptionalDouble;

/**
 * A figure, and how good it is to be.
 *
 * @param figure what it is
 * @param value as it was measured
 * @param limit what it is to reach
 * @param atMost whether less is better
 * @param guard what a short run on a busy machine may not miss; none where other work on the machine decides
 */
public record Goal(String figure, Series value, double limit, boolean atMost, OptionalDouble guard) {
    private static final int PERCENT = 100;

    /** A figure that is to be no more than the limit. */
    static Goal atMost(String figure, Series value, double limit, double guard) {
        return new Goal(figure, value, limit, true, OptionalDouble.of(guard));
    }

    /** The same of one that was measured once. */
    static Goal atMost(String figure, double value, double limit, double guard) {
        return atMost(figure, Series.of(value), limit, guard);
    }

    /** A figure that is to be no more than the limit, and that depends too much on what else the machine does to be guarded. */
    static Goal unguarded(String figure, Series value, double limit) {
        return new Goal(figure, value, limit, true, OptionalDouble.empty());
    }

    /** A figure that is to be no less than the limit, and that nothing guards. */
    static Goal atLeast(String figure, Series value, double limit) {
        return new Goal(figure, value, limit, false, OptionalDouble.empty());
    }

    boolean isMet() {
        return atMost ? value.median() <= limit : value.median() >= limit;
    }

    /** Whether it is within its wide margin, or has none. */
    public boolean isGuarded() {
        return guard.isEmpty() || value.median() <= guard.getAsDouble();
    }

    /** {@code ≤ 0.350}. */
    String limitText() {
        return (atMost ? "≤ " : "≥ ") + Series.number(limit);
    }

    /** {@code met}, or by how much it was missed. */
    String verdict() {
        double off = Math.abs(value.median() / limit - 1) * PERCENT;
        return isMet() ? "met" : "missed by %.0f %%".formatted(off);
    }

    /** One line of a short run. */
    public String guardText() {
        return "%s  %s: %s, guarded at %s"
                .formatted(isGuarded() ? "ok    " : "FAILED", figure, value.text(), Series.number(guard.orElseThrow()));
    }
}
