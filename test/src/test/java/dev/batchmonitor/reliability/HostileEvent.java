package dev.batchmonitor.reliability;

import dev.batchmonitor.test.JobEvents;
import java.util.Collections;

/**
 * A message made to break the function.
 *
 * @param name what is wrong with it
 * @param fate what is to become of it
 */
record HostileEvent(String name, String body, Fate fate) {
    enum Fate {
        /** It is a failure, and is told of as one. */
        TOLD,
        /** It cannot be read, and is kept in the dead-letter queue. */
        KEPT
    }

    private static final String FAILURE = new JobEvents(16).failed("victim", 1, JobEvents.START);

    /** Something that is no event, or no JSON. */
    static HostileEvent kept(String name, String body) {
        return new HostileEvent(name, body, Fate.KEPT);
    }

    /** A failure with this JSON in a field of its job, after the one that may be there already. */
    static HostileEvent told(String name, String field, String json) {
        return new HostileEvent(name, inDetail(field, json), Fate.TOLD);
    }

    /** A failure with this in the attempt that failed. */
    static HostileEvent attempt(String name, String fields) {
        return told(name, "attempts", "[{" + fields + "}]");
    }

    /** A failure with this JSON in a field beside its job. */
    static HostileEvent beside(String name, String field, String json) {
        String event = FAILURE.substring(0, FAILURE.length() - 1) + ",\"" + field + "\":" + json + "}";
        return new HostileEvent(name, event, Fate.TOLD);
    }

    HostileEvent andKept() {
        return new HostileEvent(name, body, Fate.KEPT);
    }

    /** An ordinary failure, to be cut and continued. */
    static String failure() {
        return FAILURE;
    }

    static String inDetail(String field, String json) {
        return FAILURE.substring(0, FAILURE.length() - 2) + ",\"" + field + "\":" + json + "}}";
    }

    /** A list of this many of the same. */
    static String many(String item, int number) {
        return "[" + String.join(",", Collections.nCopies(number, item)) + "]";
    }

    static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    @Override
    public String toString() {
        return name;
    }
}
