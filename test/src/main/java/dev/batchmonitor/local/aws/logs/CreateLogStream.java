package dev.batchmonitor.local.aws.logs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.aws.protocol.Operation;

/** {@code logs:CreateLogStream}. */
record CreateLogStream(LogGroups groups) implements Operation {
    @Override
    public ObjectNode answer(ObjectNode input) {
        groups.createStream(
                input.path("logGroupName").asText(), input.path("logStreamName").asText());
        return JsonNodeFactory.instance.objectNode();
    }
}
