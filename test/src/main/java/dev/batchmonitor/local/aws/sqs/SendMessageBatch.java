package dev.batchmonitor.local.aws.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.aws.protocol.Operation;
import dev.batchmonitor.local.queue.LocalQueue;
import java.nio.charset.StandardCharsets;

/**
 * {@code sqs:SendMessageBatch}.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatch.html">SendMessageBatch</a>
 */
record SendMessageBatch(Queues queues) implements Operation {
    @Override
    public ObjectNode answer(ObjectNode input) {
        LocalQueue queue = queues.of(input);
        JsonNode entries = input.path("Entries");
        Batch.check(entries);
        checkLength(entries);
        return Batch.forEach(entries, entry -> send(entry, queue));
    }

    private static ObjectNode send(JsonNode entry, LocalQueue queue) {
        OutgoingMessage message = OutgoingMessage.of(entry);
        ObjectNode sent = JsonNodeFactory.instance.objectNode().put("MessageId", message.send(queue));
        message.digests().forEach(sent::put);
        return sent;
    }

    private static void checkLength(JsonNode entries) {
        int bytes = 0;
        for (JsonNode entry : entries) {
            bytes += entry.path("MessageBody").asText().getBytes(StandardCharsets.UTF_8).length;
        }
        if (bytes > OutgoingMessage.MAX_BYTES) {
            throw SqsErrors.batchTooLong(OutgoingMessage.MAX_BYTES, bytes);
        }
    }
}
