package dev.batchmonitor.local.aws.sqs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.aws.protocol.Operation;
import dev.batchmonitor.local.queue.LocalQueue;

/**
 * {@code sqs:SendMessage}.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html">SendMessage</a>
 */
record SendMessage(Queues queues) implements Operation {
    @Override
    public ObjectNode answer(ObjectNode input) {
        LocalQueue queue = queues.of(input);
        OutgoingMessage message = OutgoingMessage.of(input);
        ObjectNode output = JsonNodeFactory.instance.objectNode().put("MessageId", message.send(queue));
        message.digests().forEach(output::put);
        return output;
    }
}
