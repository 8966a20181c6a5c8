package dev.batchmonitor.local.aws.logs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.aws.protocol.Operation;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The log groups of CloudWatch Logs, their streams and events. */
public final class LogGroups {
    private final InstantSource clock;
    private final Map<String, Map<String, LogStream>> groups = new ConcurrentHashMap<>();

    public LogGroups(InstantSource clock) {
        this.clock = clock;
    }

    /** Adds lines to a stream, all at the clock's time; group and stream are created if need be. */
    public void write(String group, String stream, String... lines) {
        long now = now();
        List<LogEvent> events =
                Arrays.stream(lines).map(line -> new LogEvent(now, line, now)).toList();
        groups.computeIfAbsent(group, name -> new ConcurrentHashMap<>())
                .computeIfAbsent(stream, name -> new LogStream())
                .add(events);
    }

    /** Forgets all groups. */
    public void clear() {
        groups.clear();
    }

    /** The operations of CloudWatch Logs that are answered here. */
    public Map<String, Operation> operations() {
        return Map.of(
                "CreateLogGroup", new CreateLogGroup(this),
                "CreateLogStream", new CreateLogStream(this),
                "GetLogEvents", new GetLogEvents(this),
                "PutLogEvents", new PutLogEvents(this));
    }

    void createGroup(String group) {
        if (groups.putIfAbsent(group, new ConcurrentHashMap<>()) != null) {
            throw LogErrors.alreadyExists("log group");
        }
    }

    void createStream(String group, String stream) {
        if (streams(group).putIfAbsent(stream, new LogStream()) != null) {
            throw LogErrors.alreadyExists("log stream");
        }
    }

    /** The stream that the input names, with its group by name or by ARN. */
    LogStream stream(ObjectNode input) {
        String identifier = input.path("logGroupIdentifier").asText();
        String group = input.path("logGroupName").asText(identifier.substring(identifier.lastIndexOf(':') + 1));
        LogStream stream = streams(group).get(input.path("logStreamName").asText());
        if (stream == null) {
            throw LogErrors.notFound("log stream");
        }
        return stream;
    }

    long now() {
        return clock.millis();
    }

    private Map<String, LogStream> streams(String group) {
        Map<String, LogStream> streams = groups.get(group);
        if (streams == null) {
            throw LogErrors.notFound("log group");
        }
        return streams;
    }
}
