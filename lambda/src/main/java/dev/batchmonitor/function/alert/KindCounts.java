package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.incident.FailureKind;
import java.util.List;
import java.util.Map;

/**
 * The kinds of failures that a message has room for.
 *
 * @param shown the most frequent
 * @param kindsLeft how many kinds are not among them
 * @param failuresLeft how many failures are of those kinds
 */
record KindCounts(List<Map.Entry<FailureKind, Integer>> shown, int kindsLeft, int failuresLeft) {
    /** Failures that are counted, but not by kind: children without an event yet, or that are told of each by itself. */
    static final String UNTOLD = "of which no more is known here";

    static KindCounts of(Map<FailureKind, Integer> byKind, int atMost) {
        List<Map.Entry<FailureKind, Integer>> all = List.copyOf(byKind.entrySet());
        int shown = Math.min(atMost, all.size());
        return new KindCounts(
                all.subList(0, shown),
                all.size() - shown,
                all.subList(shown, all.size()).stream()
                        .mapToInt(Map.Entry::getValue)
                        .sum());
    }

    String left() {
        return "of " + kindsLeft + " other kinds";
    }
}
