package dev.batchmonitor.local.aws.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.aws.protocol.Operation;
import dev.batchmonitor.local.queue.LocalQueue;
import dev.batchmonitor.local.queue.ReceivedMessage;
import java.time.Duration;

/**
 * {@code sqs:ReceiveMessage}. Never waits, whatever {@code WaitTimeSeconds} says: nobody moves the clock meanwhile.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html">ReceiveMessage</a>
 */
record ReceiveMessage(Queues queues) implements Operation {
    private static final int MAX_MESSAGES = 10;

    @Override
    public ObjectNode answer(ObjectNode input) {
        LocalQueue queue = queues.of(input);
        int max = input.path("MaxNumberOfMessages").asInt(1);
        if (max < 1 || max > MAX_MESSAGES) {
            throw SqsErrors.invalidValue("Value " + max + " for parameter MaxNumberOfMessages is invalid. Reason: Must"
                    + " be between 1 and 10, if provided.");
        }
        Duration timeout = input.has("VisibilityTimeout")
                ? VisibilityTimeout.of(input)
                : queue.settings().visibilityTimeout();
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        ArrayNode messages = output.putArray("Messages");
        queue.receive(max, timeout).forEach(message -> messages.add(json(message, input)));
        return output;
    }

    private static ObjectNode json(ReceivedMessage message, ObjectNode input) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("MessageId", message.messageId())
                .put("ReceiptHandle", message.receiptHandle())
                .put("Body", message.body())
                .put("MD5OfBody", AttributeDigest.md5(message.body()));
        ObjectNode attributes = json.putObject("Attributes");
        message.attributes().forEach((name, value) -> {
            if (isAsked(name, input.path("AttributeNames"))
                    || isAsked(name, input.path("MessageSystemAttributeNames"))) {
                attributes.put(name, value);
            }
        });
        AskedAttributes.of(message, input.path("MessageAttributeNames")).addTo(json);
        return json;
    }

    private static boolean isAsked(String attribute, JsonNode names) {
        for (JsonNode name : names) {
            if (name.asText().equals("All") || name.asText().equals(attribute)) {
                return true;
            }
        }
        return false;
    }
}
