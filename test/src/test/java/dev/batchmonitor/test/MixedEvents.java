package dev.batchmonitor.test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A quarter of an hour of a busy account: a thousand events of everything that makes incidents. */
public final class MixedEvents {
    static final int SIZE = 1_000;

    private static final int LARGE_INCIDENTS = 30;
    private static final int SMALL_INCIDENTS = 10;
    private static final int GROUPS = 5;
    private static final int MEMBERS = 10;

    private static final List<String> IN_ORDER = new MixedEvents(4).made();

    private final JobEvents events;
    private final List<String> all = new ArrayList<>();

    private MixedEvents(long seed) {
        this.events = new JobEvents(seed);
    }

    /** In the order in which they happened. */
    public static List<String> inOrder() {
        return IN_ORDER;
    }

    /** The same things happen to other jobs, in another account and Region. */
    public static List<String> elsewhere(String account, String region) {
        return new MixedEvents(6)
                .made().stream()
                        .map(event -> event.replace("111122223333", account).replace("eu-west-1", region))
                        .toList();
    }

    /** Each of them twice, in any order. */
    static List<String> twice(long seed) {
        List<String> doubled = new ArrayList<>(inOrder());
        doubled.addAll(inOrder());
        Collections.shuffle(doubled, new Random(seed));
        return doubled;
    }

    /** The same with a job that has nothing to do with it in the place of each second copy: batches stay as they were. */
    static List<String> withoutSecondCopies(List<String> doubled) {
        JobEvents others = new JobEvents(5);
        Set<String> seen = new HashSet<>();
        return doubled.stream()
                .map(event -> seen.add(event) ? event : others.succeeded("filler", JobEvents.START))
                .toList();
    }

    private List<String> made() {
        for (int i = 0; i < LARGE_INCIDENTS + SMALL_INCIDENTS; i++) {
            for (int j = 0; j < (i < LARGE_INCIDENTS ? MEMBERS : 1); j++) {
                all.add(events.failed("etl-" + i / 4, 1 + i % 4, events.moment()));
            }
        }
        for (int i = 0; i < GROUPS; i++) {
            array("wide-" + i);
            multiNode("mpi-" + i);
            all.add(events.blocked("gpu-" + i, JobEvents.START));
            all.add(events.blocked("gpu-" + i, JobEvents.START.plusSeconds(600)));
        }
        while (all.size() < SIZE) {
            all.add(events.succeeded("etl-" + all.size() % 8, events.moment()));
        }
        all.sort(Comparator.comparing(JobEvents::time));
        return List.copyOf(all);
    }

    private void array(String definition) {
        String id = events.newId();
        for (int i = 0; i < 2 * MEMBERS; i++) {
            all.add(events.child(id, definition, i, i % 2, events.moment()));
        }
        all.add(events.array(id, definition, 2 * MEMBERS, MEMBERS, JobEvents.START.plusSeconds(899)));
    }

    private void multiNode(String definition) {
        String id = events.newId();
        Instant end = events.moment();
        all.add(events.node(id, definition, 2, 1, end.minusSeconds(1)));
        all.add(events.node(id, definition, 0, 134, end));
        all.add(events.multiNode(id, definition, 134, end));
    }
}
