package dev.batchmonitor.local.aws.logs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.aws.protocol.Operation;
import java.util.List;

/**
 * {@code logs:GetLogEvents}: a page of events, oldest first. Without {@code startFromHead} the first page is the newest one.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html">GetLogEvents</a>
 */
record GetLogEvents(LogGroups groups) implements Operation {
    private static final int MAX_EVENTS = 10_000;

    @Override
    public ObjectNode answer(ObjectNode input) {
        int limit = input.path("limit").asInt(MAX_EVENTS);
        if (limit < 1 || limit > MAX_EVENTS) {
            throw LogErrors.invalid("limit is " + limit + "; use 1 to " + MAX_EVENTS);
        }
        List<LogEvent> events = asked(groups.stream(input).events(), input);
        LogPage page = LogPage.of(events.size(), limit, input);
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        ArrayNode list = output.putArray("events");
        events.subList(page.from(), page.to())
                .forEach(event -> list.addObject()
                        .put("timestamp", event.timestamp())
                        .put("message", event.message())
                        .put("ingestionTime", event.ingestionTime()));
        return output.put("nextForwardToken", page.forwardToken()).put("nextBackwardToken", page.backwardToken());
    }

    private static List<LogEvent> asked(List<LogEvent> events, ObjectNode input) {
        long start = input.path("startTime").asLong(0);
        long end = input.path("endTime").asLong(Long.MAX_VALUE);
        return events.stream()
                .filter(event -> event.timestamp() >= start && event.timestamp() < end)
                .toList();
    }
}
