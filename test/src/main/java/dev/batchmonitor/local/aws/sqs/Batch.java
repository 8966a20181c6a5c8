package dev.batchmonitor.local.aws.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.aws.protocol.AwsError;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The rules of every batch operation of SQS: one to ten entries with ids of their own, which fail one by one. */
final class Batch {
    private static final int MAX_ENTRIES = 10;
    private static final Pattern ENTRY_ID = Pattern.compile("[A-Za-z0-9_\\-]{1,80}");

    private Batch() {}

    static void check(JsonNode entries) {
        if (entries.isEmpty()) {
            throw SqsErrors.emptyBatch();
        }
        if (entries.size() > MAX_ENTRIES) {
            throw SqsErrors.tooManyEntries(entries.size());
        }
        Set<String> ids = new HashSet<>();
        for (JsonNode entry : entries) {
            String id = entry.path("Id").asText();
            if (!ENTRY_ID.matcher(id).matches()) {
                throw SqsErrors.invalidEntryId();
            }
            if (!ids.add(id)) {
                throw SqsErrors.idsNotDistinct(id);
            }
        }
    }

    /** Does the work for each entry; what it answers or throws is sorted into the two lists of the output. */
    static ObjectNode forEach(JsonNode entries, Function<JsonNode, ObjectNode> work) {
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        ArrayNode successful = output.putArray("Successful");
        ArrayNode failed = output.putArray("Failed");
        for (JsonNode entry : entries) {
            String id = entry.path("Id").asText();
            try {
                successful.add(work.apply(entry).put("Id", id));
            } catch (AwsError refusal) {
                failed.add(failure(id, refusal));
            }
        }
        return output;
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
