package dev.batchmonitor.reliability;

import dev.batchmonitor.test.JobEvents;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Failures told in events as large as they can be. */
final class BigEvents {
    /** The largest message of Amazon SQS, and so the largest event that arrives. */
    static final int LARGEST = 1024 * 1024;

    private static final JobEvents EVENTS = new JobEvents(12);

    private BigEvents() {}

    /** A failure whose event has exactly so many bytes, most of them in a field that the function does not read. */
    static String unread(int bytes) {
        return filled("{\"parameters\":{\"secret\":\"NEVER-TO-BE-SEEN ", "\"},", bytes);
    }

    /** The same with most of them in a text that goes into the alert. */
    static String read(int bytes) {
        return filled("{\"container\":{\"reason\":\"", "\"},\"statusReason\":\"why\",", bytes);
    }

    /** As many of these as there are, together as large as the largest batch: 6 MB with what surrounds the events. */
    static List<String> batch(int events) {
        int bytes = 5_600_000 / events;
        return IntStream.range(0, events).mapToObj(i -> unread(bytes)).toList();
    }

    private static String filled(String before, String after, int bytes) {
        String event = EVENTS.failed("large", 1, JobEvents.START);
        int rest = bytes - bytes(event) - bytes(before) - bytes(after) + 1;
        return event.replace("\"detail\":{", "\"detail\":" + before + "x".repeat(rest) + after);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
