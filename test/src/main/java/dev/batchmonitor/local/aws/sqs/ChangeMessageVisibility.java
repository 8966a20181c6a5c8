package dev.batchmonitor.local.aws.sqs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.aws.protocol.Operation;

/**
 * {@code sqs:ChangeMessageVisibility}.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ChangeMessageVisibility.html">ChangeMessageVisibility</a>
 */
record ChangeMessageVisibility(Queues queues) implements Operation {
    @Override
    public ObjectNode answer(ObjectNode input) {
        boolean changed = queues.of(input).changeVisibility(ReceiptHandle.of(input), VisibilityTimeout.of(input));
        if (!changed) {
            throw SqsErrors.messageNotInflight();
        }
        return JsonNodeFactory.instance.objectNode();
    }
}
