package dev.batchmonitor.function.aws;

import dev.batchmonitor.function.incident.Incident;
import dev.batchmonitor.function.incident.IncidentKey;
import dev.batchmonitor.function.incident.IncidentStoreException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * What is asked of several incidents at once, and what of them is in the answer: items in any order, none for what the
 * table does not have, and the keys of those that did not fit.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html">BatchGetItem</a>
 */
final class BatchRead {
    private BatchRead() {}

    static BatchGetItemRequest.Builder request(String table, List<IncidentKey> keys) {
        KeysAndAttributes read = KeysAndAttributes.builder()
                .keys(keys.stream().map(IncidentItem::key).toList())
                .consistentRead(true)
                .build();
        return BatchGetItemRequest.builder().requestItems(Map.of(table, read));
    }

    static Map<IncidentKey, Incident> incidents(String table, List<IncidentKey> keys, BatchGetItemResponse answer) {
        Map<String, Map<String, AttributeValue>> items = answer.responses().getOrDefault(table, List.of()).stream()
                .collect(Collectors.toMap(BatchRead::key, item -> item));
        KeysAndAttributes left = answer.unprocessedKeys().get(table);
        Set<String> unread = left == null
                ? Set.of()
                : left.keys().stream().map(BatchRead::key).collect(Collectors.toSet());
        Map<IncidentKey, Incident> incidents = new HashMap<>();
        for (IncidentKey key : keys) {
            if (!unread.contains(key.toString())) {
                incident(key, items.getOrDefault(key.toString(), Map.of()))
                        .ifPresent(incident -> incidents.put(key, incident));
            }
        }
        return incidents;
    }

    /** One that cannot be read is missing: who reads it by itself learns why, and the others are not lost with it. */
    private static Optional<Incident> incident(IncidentKey key, Map<String, AttributeValue> item) {
        try {
            return Optional.of(IncidentItem.incident(key, item));
        } catch (IncidentStoreException e) {
            return Optional.empty();
        }
    }

    private static String key(Map<String, AttributeValue> item) {
        return String.valueOf(new Attributes(item).text(IncidentItem.KEY));
    }
}
