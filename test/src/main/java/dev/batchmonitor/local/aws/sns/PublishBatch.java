package dev.batchmonitor.local.aws.sns;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.aws.protocol.AwsError;
import dev.batchmonitor.local.aws.protocol.Operation;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * {@code sns:PublishBatch}: entries fail one by one, the answer is a success all the same.
 *
 * @see <a href="https://docs.aws.amazon.com/sns/latest/api/API_PublishBatch.html">PublishBatch</a>
 */
record PublishBatch(Topics topics) implements Operation {
    private static final int MAX_ENTRIES = 10;
    private static final Pattern ENTRY_ID = Pattern.compile("[A-Za-z0-9_\\-]{1,80}");

    @Override
    public ObjectNode answer(ObjectNode input) {
        String topicArn = input.path("TopicArn").asText();
        JsonNode entries = input.path("PublishBatchRequestEntries");
        checkBatch(topicArn, entries);
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        ArrayNode successful = output.putArray("Successful");
        ArrayNode failed = output.putArray("Failed");
        for (JsonNode entry : entries) {
            String id = entry.path("Id").asText();
            try {
                String messageId = topics.publish(PublishedMessage.of(topicArn, entry));
                successful.addObject().put("Id", id).put("MessageId", messageId);
            } catch (AwsError refusal) {
                failed.add(failure(id, refusal));
            }
        }
        return output;
    }

    private void checkBatch(String topicArn, JsonNode entries) {
        topics.requireTopic(topicArn);
        if (entries.isEmpty()) {
            throw SnsErrors.emptyBatch();
        }
        if (entries.size() > MAX_ENTRIES) {
            throw SnsErrors.tooManyEntries();
        }
        checkIds(entries);
        int bytes = 0;
        for (JsonNode entry : entries) {
            bytes += MessageCheck.bytes(PublishedMessage.of(topicArn, entry));
        }
        if (bytes > MessageCheck.MAX_BYTES) {
            throw SnsErrors.batchTooLong();
        }
    }

    private static void checkIds(JsonNode entries) {
        Set<String> ids = new HashSet<>();
        for (JsonNode entry : entries) {
            String id = entry.path("Id").asText();
            if (!ENTRY_ID.matcher(id).matches()) {
                throw SnsErrors.invalidEntryId();
            }
            if (!ids.add(id)) {
                throw SnsErrors.idsNotDistinct();
            }
        }
    }

    private static ObjectNode failure(String id, AwsError refusal) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("Id", id)
                .put("Code", refusal.code())
                .put("Message", refusal.message())
                .put("SenderFault", refusal.status() < 500);
    }
}
