package dev.batchmonitor.cdk;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One EventBridge rule as data.
 *
 * @param id the construct id, which names the rule for good
 * @param description what the rule lets through
 * @param detailTypes the kinds of event
 * @param detail the part of the pattern that looks into the event
 */
record EventRule(String id, String description, List<String> detailTypes, Map<String, Object> detail) {
    static final List<String> SOURCES = List.of("aws.batch");

    EventRule {
        detailTypes = List.copyOf(detailTypes);
        // Sorted, because the order of Map.of changes from run to run and would change the template with it.
        detail = Collections.unmodifiableMap(new TreeMap<>(detail));
    }

    EventRule numbered(int number) {
        return new EventRule(id + number, description, detailTypes, detail);
    }

    /** The quota of EventBridge that every account starts with is 2,048 characters a pattern. */
    boolean fits() {
        return PatternLength.of(Map.of("source", SOURCES, "detail-type", detailTypes, "detail", detail)) <= 2048;
    }
}
