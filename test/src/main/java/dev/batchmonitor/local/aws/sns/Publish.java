package dev.batchmonitor.local.aws.sns;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.aws.protocol.Operation;

/**
 * {@code sns:Publish} to a topic.
 *
 * @see <a href="https://docs.aws.amazon.com/sns/latest/api/API_Publish.html">Publish</a>
 */
record Publish(Topics topics) implements Operation {
    @Override
    public ObjectNode answer(ObjectNode input) {
        if (!input.has("TopicArn") && !input.has("TargetArn")) {
            throw SnsErrors.invalidParameter("TopicArn or TargetArn Reason: no value for required parameter");
        }
        String messageId = topics.publish(PublishedMessage.of(input));
        return JsonNodeFactory.instance.objectNode().put("MessageId", messageId);
    }
}
