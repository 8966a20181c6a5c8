package dev.batchmonitor.function;

import dev.batchmonitor.function.json.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The made-up events that the function is primed with: jobs of each kind, and ends of each kind.
 *
 * @param lines one event each, its detail last, with {@value #TURN} in the ids of jobs
 */
record PrimingEvents(List<String> lines) {
    private static final String FILE = "priming-events.jsonl";
    private static final String TURN = "TURN";
    private static final String DETAIL = "\"detail\":";

    static PrimingEvents read() throws IOException {
        try (InputStream in = Objects.requireNonNull(PrimingEvents.class.getResourceAsStream(FILE), FILE)) {
            return new PrimingEvents(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
    }

    /** With these, incidents begin. */
    List<String> first() {
        return ofTurn("1111");
    }

    /** The same of other jobs, with which the incidents go on. */
    List<String> second() {
        return ofTurn("2222");
    }

    /** What DescribeJobs says of all the jobs: the same. */
    List<String> details() {
        return Stream.of(first(), second())
                .flatMap(List::stream)
                .map(event -> event.substring(event.indexOf(DETAIL) + DETAIL.length(), event.length() - 1))
                .toList();
    }

    private List<String> ofTurn(String turn) {
        return lines.stream().map(line -> line.replace(TURN, turn)).toList();
    }

    /** The payload of an invocation with these messages. */
    static String payload(List<String> bodies) {
        return bodies.stream().map(PrimingEvents::message).collect(Collectors.joining(",", "{\"Records\":[", "]}"));
    }

    private static String message(String body) {
        return JsonText.object(json -> {
            json.text("messageId", "priming-" + Integer.toHexString(body.hashCode()));
            json.text("body", body);
            json.object("attributes", attributes -> {
                attributes.text("ApproximateReceiveCount", "1");
                attributes.text("ApproximateFirstReceiveTimestamp", "1795140000000");
            });
        });
    }
}
