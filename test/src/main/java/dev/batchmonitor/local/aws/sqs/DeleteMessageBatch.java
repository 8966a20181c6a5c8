package dev.batchmonitor.local.aws.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.aws.protocol.Operation;
import dev.batchmonitor.local.queue.LocalQueue;

/** {@code sqs:DeleteMessageBatch}. */
record DeleteMessageBatch(Queues queues) implements Operation {
    @Override
    public ObjectNode answer(ObjectNode input) {
        LocalQueue queue = queues.of(input);
        JsonNode entries = input.path("Entries");
        Batch.check(entries);
        return Batch.forEach(entries, entry -> {
            queue.delete(ReceiptHandle.of(entry));
            return JsonNodeFactory.instance.objectNode();
        });
    }
}
