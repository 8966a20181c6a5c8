package dev.batchmonitor.local.aws.logs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The events of one stream in the order of their timestamps. Safe for use by several threads. */
final class LogStream {
    private final List<LogEvent> events = new ArrayList<>();

    synchronized void add(List<LogEvent> added) {
        events.addAll(added);
        events.sort(Comparator.comparingLong(LogEvent::timestamp));
    }

    synchronized List<LogEvent> events() {
        return List.copyOf(events);
    }
}
