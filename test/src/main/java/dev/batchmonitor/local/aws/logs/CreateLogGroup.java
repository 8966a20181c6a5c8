package dev.batchmonitor.local.aws.logs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.aws.protocol.Operation;

/** {@code logs:CreateLogGroup}. */
record CreateLogGroup(LogGroups groups) implements Operation {
    @Override
    public ObjectNode answer(ObjectNode input) {
        groups.createGroup(input.path("logGroupName").asText());
        return JsonNodeFactory.instance.objectNode();
    }
}
