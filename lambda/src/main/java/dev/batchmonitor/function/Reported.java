package dev.batchmonitor.function;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What came of telling.
 *
 * @param again ids of messages that must be delivered again
 * @param repeated what had been told and measured before
 * @param tableErrors how often the table of incidents could not be used
 */
record Reported(Set<String> again, Set<Outcome> repeated, int tableErrors) {
    Reported {
        again = new LinkedHashSet<>(again);
        repeated = Set.copyOf(repeated);
    }

    /** Whether its messages may be forgotten. */
    boolean isDone(Outcome outcome) {
        return again.isEmpty()
                || Collections.disjoint(again, outcome.occurrence().messageIds());
    }

    boolean isToBeMeasured(Outcome outcome) {
        return isDone(outcome) && isNews(outcome);
    }

    /** Whether it has not been measured before, as far as is known. */
    boolean isNews(Outcome outcome) {
        return !repeated.contains(outcome);
    }
}
