package dev.batchmonitor.local.aws.sqs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.aws.protocol.Operation;

/**
 * {@code sqs:DeleteMessage}: an outdated receipt handle is no error, the message just stays.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_DeleteMessage.html">DeleteMessage</a>
 */
record DeleteMessage(Queues queues) implements Operation {
    @Override
    public ObjectNode answer(ObjectNode input) {
        queues.of(input).delete(ReceiptHandle.of(input));
        return JsonNodeFactory.instance.objectNode();
    }
}
