package dev.batchmonitor.function.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * All that is remembered of an incident.
 *
 * @param version 0 if nothing has been stored yet
 * @param windows from the oldest to the latest; an incident of one job has one
 */
public record Incident(IncidentKey key, long version, List<Window> windows) {
    /** EventBridge delivers an event for a day; a window may be as long. What is repeated later is not recognised. */
    private static final Duration MEMORY = Duration.ofDays(2);

    /** DynamoDB takes 409,600, with all names. */
    private static final int MAX_BYTES = 380_000;

    /** For windows of which only the numbers are kept. */
    private static final int ROOM_FOR_NUMBERS = 40_000;

    public Incident {
        windows = List.copyOf(windows);
    }

    /** One of which nothing is known. */
    public static Incident unknown(IncidentKey key) {
        return new Incident(key, 0, List.of());
    }

    public Optional<Window> window(Instant start) {
        return windows.stream().filter(window -> window.start().equals(start)).findFirst();
    }

    /** With the window in the place of the one that began at the same time. */
    Incident with(Window changed) {
        List<Window> all = new ArrayList<>(windows);
        all.removeIf(window -> window.start().equals(changed.start()));
        all.add(changed);
        all.sort(Comparator.comparing(Window::start));
        return new Incident(key, version, remembered(all));
    }

    /** With those of these failures that have been counted to be measured when they come back. */
    Incident unmeasured(Collection<String> ids) {
        return new Incident(
                key,
                version,
                windows.stream().map(window -> window.unmeasured(ids)).toList());
    }

    /** Without the windows that are too old, or for which there is no room; of what is still to be told, the numbers stay. */
    private static List<Window> remembered(List<Window> windows) {
        Window last = windows.get(windows.size() - 1);
        Instant oldest = last.latest().minus(MEMORY);
        Deque<Window> kept = new ArrayDeque<>(List.of(last));
        int room = MAX_BYTES - last.bytes();
        for (int i = windows.size() - 2; i >= 0; i--) {
            Window window = windows.get(i);
            boolean isWhole = !window.latest().isBefore(oldest) && window.bytes() <= room - ROOM_FOR_NUMBERS;
            Window rest = isWhole ? window.settled() : window.numbers();
            if (isWhole || (window.hasToTell() && rest.bytes() <= room)) {
                kept.addFirst(rest);
                room -= rest.bytes();
            }
        }
        return List.copyOf(kept);
    }
}
