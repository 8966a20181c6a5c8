package dev.batchmonitor.test;

import java.util.List;
import java.util.stream.Stream;

/** What can happen to an incident, each of another one, in the fewest events. */
final class IncidentStories {
    private static final JobEvents EVENTS = new JobEvents(7);

    static final List<String> SINGLE = List.of(EVENTS.failed("single", 2, JobEvents.START));
    static final List<String> FOLLOWED = List.of(
            EVENTS.failed("followed", 1, JobEvents.START),
            EVENTS.failed("followed", 1, JobEvents.START.plusSeconds(60)),
            EVENTS.failed("followed", 1, JobEvents.START.plusSeconds(120)));
    static final List<String> ARRAY = array(EVENTS.newId());
    static final List<String> BLOCKED = List.of(EVENTS.blocked("gpu", JobEvents.START.plusSeconds(300)));

    private IncidentStories() {}

    /** All of them, one after the other. */
    static List<String> all() {
        return Stream.of(SINGLE, FOLLOWED, ARRAY, BLOCKED).flatMap(List::stream).toList();
    }

    private static List<String> array(String id) {
        return List.of(
                EVENTS.child(id, "wide", 0, 1, JobEvents.START),
                EVENTS.child(id, "wide", 1, 3, JobEvents.START.plusSeconds(90)),
                EVENTS.array(id, "wide", 2, 2, JobEvents.START.plusSeconds(91)));
    }
}
