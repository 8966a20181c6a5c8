package dev.batchmonitor.local.aws.logs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which events of a stream an answer holds: those from one index up to another. At either end of the stream the token stays
 * the same, which is how a reader knows that it is there.
 */
record LogPage(int from, int to) {
    private static final Pattern TOKEN = Pattern.compile("([fb])/(\\d+)");

    static LogPage of(int events, int limit, ObjectNode input) {
        if (!input.has("nextToken")) {
            return input.path("startFromHead").asBoolean(false) ? forward(0, events, limit) : backward(events, limit);
        }
        Matcher token = TOKEN.matcher(input.path("nextToken").asText());
        if (!token.matches()) {
            throw LogErrors.invalid("The specified nextToken is invalid.");
        }
        int position = Math.min(Integer.parseInt(token.group(2)), events);
        return token.group(1).equals("f") ? forward(position, events, limit) : backward(position, limit);
    }

    private static LogPage forward(int from, int events, int limit) {
        return new LogPage(from, Math.min(from + limit, events));
    }

    private static LogPage backward(int to, int limit) {
        return new LogPage(Math.max(to - limit, 0), to);
    }

    String forwardToken() {
        return "f/" + to;
    }

    String backwardToken() {
        return "b/" + from;
    }
}
