package dev.batchmonitor.local.aws.sqs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.aws.protocol.Operation;

/** {@code sqs:GetQueueUrl}. */
record GetQueueUrl(Queues queues) implements Operation {
    @Override
    public ObjectNode answer(ObjectNode input) {
        String url = queues.url(queues.named(input.path("QueueName").asText()));
        return JsonNodeFactory.instance.objectNode().put("QueueUrl", url);
    }
}
