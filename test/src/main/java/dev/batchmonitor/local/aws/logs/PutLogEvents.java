package dev.batchmonitor.local.aws.logs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.aws.protocol.Operation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code logs:PutLogEvents}: events must be in order, and not be too many or too long.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutLogEvents.html">PutLogEvents</a>
 */
record PutLogEvents(LogGroups groups) implements Operation {
    private static final int MAX_EVENTS = 10_000;
    private static final int MAX_BYTES = 1_048_576;
    private static final int BYTES_PER_EVENT = 26;

    @Override
    public ObjectNode answer(ObjectNode input) {
        LogStream stream = groups.stream(input);
        List<LogEvent> events = new ArrayList<>();
        for (JsonNode event : input.path("logEvents")) {
            events.add(new LogEvent(
                    event.path("timestamp").asLong(), event.path("message").asText(), groups.now()));
        }
        check(events);
        stream.add(events);
        return JsonNodeFactory.instance.objectNode();
    }

    private static void check(List<LogEvent> events) {
        if (events.isEmpty() || events.size() > MAX_EVENTS) {
            throw LogErrors.invalid("logEvents has " + events.size() + " events; use 1 to " + MAX_EVENTS);
        }
        int bytes = 0;
        long previous = Long.MIN_VALUE;
        for (LogEvent event : events) {
            if (event.timestamp() < previous) {
                throw LogErrors.invalid("Log events in a single PutLogEvents request must be in chronological order.");
            }
            previous = event.timestamp();
            bytes += event.message().getBytes(StandardCharsets.UTF_8).length + BYTES_PER_EVENT;
        }
        if (bytes > MAX_BYTES) {
            throw LogErrors.invalid("Upload too large: " + bytes + " bytes exceeds limit of " + MAX_BYTES);
        }
    }
}
