package dev.batchmonitor.local.replay;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.batchmonitor.local.chain.FailedRecord;

/** One line of {@code failed.jsonl}. */
final class FailedLine {
    private static final JsonMapper JSON = new JsonMapper();

    private FailedLine() {}

    static String of(FailedRecord failed) {
        ObjectNode line = JSON.createObjectNode();
        line.put("messageId", failed.messageId());
        line.put("receiveCount", failed.receiveCount());
        line.put("reason", failed.reason());
        // The event as it is: it may be deeper than a tree of nodes can be.
        line.putRawValue("event", new RawValue(failed.body()));
        return line.toString();
    }
}
