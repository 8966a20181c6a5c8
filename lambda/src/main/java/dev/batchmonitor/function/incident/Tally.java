package dev.batchmonitor.function.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What has been counted, and how much of it told.
 *
 * @param told more than counted, if Batch said how many children failed before their events did
 * @param untold the first of those of which no message has told
 */
public record Tally(int total, int told, Map<FailureKind, Integer> byKind, List<FailedJob> untold) {
    /** Of a kind, or of an example without its texts. */
    private static final int BYTES = 150;

    public static final Tally EMPTY = new Tally(0, 0, Map.of(), List.of());

    Tally plus(List<FailedJob> failed) {
        Map<FailureKind, Integer> kinds = new LinkedHashMap<>(byKind);
        failed.forEach(job -> kinds.merge(job.kind(), 1, Integer::sum));
        List<FailedJob> examples = new ArrayList<>(untold);
        failed.stream()
                .limit(Math.max(0, FailureCount.MAX_EXAMPLES - untold.size()))
                .forEach(examples::add);
        return new Tally(total + failed.size(), told, kinds, examples);
    }

    /** With failures that are worth no message: they count as told. */
    Tally plusQuiet(List<FailedJob> failed) {
        Map<FailureKind, Integer> kinds = new LinkedHashMap<>(byKind);
        failed.forEach(job -> kinds.merge(job.kind(), 1, Integer::sum));
        return new Tally(total + failed.size(), told + failed.size(), kinds, untold);
    }

    Tally withoutExamples() {
        return new Tally(total, told, byKind, List.of());
    }

    int bytes() {
        return BYTES * (byKind.size() + untold.size())
                + untold.stream().mapToInt(Tally::length).sum();
    }

    private static int length(FailedJob job) {
        String url = job.url();
        return job.id().length() + job.name().length() + (url == null ? 0 : url.length());
    }

    Map<FailureKind, Integer> mostFrequentFirst() {
        return mostFrequentFirst(byKind);
    }

    /** How many of each kind no message has told of; where there are several kinds, as far as they are among the first of them. */
    Map<FailureKind, Integer> untoldByKind() {
        if (byKind.size() == 1) {
            return Map.of(byKind.keySet().iterator().next(), more());
        }
        Map<FailureKind, Integer> kinds = new LinkedHashMap<>();
        untold.forEach(job -> kinds.merge(job.kind(), 1, Integer::sum));
        return mostFrequentFirst(kinds.isEmpty() ? byKind : kinds);
    }

    private static Map<FailureKind, Integer> mostFrequentFirst(Map<FailureKind, Integer> byKind) {
        Map<FailureKind, Integer> sorted = new LinkedHashMap<>();
        byKind.entrySet().stream()
                .sorted(Map.Entry.<FailureKind, Integer>comparingByValue().reversed())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    public int more() {
        return Math.max(0, total - told);
    }

    /** After a message that told of so many, and named these. */
    Tally told(int number, Set<String> ids) {
        List<FailedJob> rest =
                untold.stream().filter(job -> !ids.contains(job.id())).toList();
        return new Tally(total, Math.max(told, Math.min(total, told + number)), byKind, rest);
    }

    /** After a message that told of so many altogether, of which some may still have to be counted. */
    Tally toldOf(int number) {
        return new Tally(total, Math.max(told, number), byKind, untold);
    }
}
