package dev.batchmonitor.local.chain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.batchmonitor.local.function.InvocationResult;
import dev.batchmonitor.local.queue.ReceivedMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells from the result of an invocation which messages failed, by the rules of AWS Lambda.
 *
 * @param ids the messages of the batch
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">Success and failure
 *     conditions</a>
 */
record BatchResponse(Set<String> ids) {
    private static final JsonMapper JSON = new JsonMapper();

    static BatchResponse to(List<ReceivedMessage> messages) {
        return new BatchResponse(
                messages.stream().map(ReceivedMessage::messageId).collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * The failed messages, each with the reason.
     *
     * @param reportsItemFailures whether the event source reads {@code batchItemFailures} at all
     */
    Map<String, String> failures(InvocationResult result, boolean reportsItemFailures) {
        if (result instanceof InvocationResult.Failed failed) {
            return all(failed.type() + ": " + failed.message());
        }
        String payload = ((InvocationResult.Answered) result).payload();
        return reportsItemFailures ? reported(payload) : Map.of();
    }

    private Map<String, String> reported(String payload) {
        try {
            return reported(JSON.readTree(payload).path("batchItemFailures"));
        } catch (JsonProcessingException e) {
            return all("the function's answer is not JSON: " + payload);
        }
    }

    /** An answer without the list, or with an empty one, is a success in AWS Lambda. */
    private Map<String, String> reported(JsonNode items) {
        Map<String, String> failures = new HashMap<>();
        for (JsonNode item : items) {
            String id = item.path("itemIdentifier").asText();
            if (!ids.contains(id)) {
                return all("the function's answer names a record that is not in the batch: " + item);
            }
            failures.put(id, "the function reported the record as failed");
        }
        return failures;
    }

    private Map<String, String> all(String reason) {
        return ids.stream().collect(Collectors.toMap(id -> id, id -> reason));
    }
}
