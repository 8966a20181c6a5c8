package dev.batchmonitor.local.aws.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.aws.protocol.AwsError;
import dev.batchmonitor.local.aws.protocol.Operation;
import dev.batchmonitor.local.queue.LocalQueue;
import dev.batchmonitor.local.queue.QueueDepth;
import dev.batchmonitor.local.queue.QueueSettings;
import dev.batchmonitor.local.queue.RedrivePolicy;
import java.util.Map;
import java.util.TreeMap;

/** {@code sqs:GetQueueAttributes}. */
record GetQueueAttributes(Queues queues) implements Operation {
    @Override
    public ObjectNode answer(ObjectNode input) {
        Map<String, String> attributes = attributes(queues.of(input));
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        ObjectNode asked = output.putObject("Attributes");
        for (JsonNode node : input.path("AttributeNames")) {
            String name = node.asText();
            if (name.equals("All")) {
                attributes.forEach(asked::put);
            } else if (attributes.containsKey(name)) {
                asked.put(name, attributes.get(name));
            } else if (!name.equals("RedrivePolicy")) {
                throw new AwsError(400, "InvalidAttributeName", "Unknown Attribute " + name + ".");
            }
        }
        return output;
    }

    private static Map<String, String> attributes(LocalQueue queue) {
        QueueSettings settings = queue.settings();
        QueueDepth depth = queue.depth();
        Map<String, String> attributes = new TreeMap<>(Map.of(
                "QueueArn", queue.arn(),
                "ApproximateNumberOfMessages", Integer.toString(depth.visible()),
                "ApproximateNumberOfMessagesNotVisible", Integer.toString(depth.inFlight()),
                "ApproximateNumberOfMessagesDelayed", Integer.toString(depth.delayed()),
                "VisibilityTimeout", Long.toString(settings.visibilityTimeout().toSeconds()),
                "DelaySeconds", Long.toString(settings.delay().toSeconds()),
                "MessageRetentionPeriod", Long.toString(settings.retention().toSeconds())));
        RedrivePolicy redrive = settings.redrive();
        if (redrive != null) {
            attributes.put("RedrivePolicy", json(redrive));
        }
        return attributes;
    }

    private static String json(RedrivePolicy redrive) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("deadLetterTargetArn", redrive.deadLetterQueue().arn())
                .put("maxReceiveCount", redrive.maxReceiveCount())
                .toString();
    }
}
