package dev.batchmonitor.function.aws;

import dev.batchmonitor.function.incident.Incident;
import dev.batchmonitor.function.incident.IncidentKey;
import dev.batchmonitor.function.incident.IncidentStore;
import dev.batchmonitor.function.incident.IncidentStoreException;
import dev.batchmonitor.function.time.Deadline;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Keeps incidents in a DynamoDB table, one item each, with optimistic locking.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/BestPractices_ImplementingVersionControl.html">Version
 *     control</a>
 */
public final class DynamoDbIncidents implements IncidentStore {
    /** As long as a dead-letter queue keeps what may still come back. */
    private static final Duration MEMORY = Duration.ofDays(14);

    /** In a call of BatchGetItem. */
    private static final int MAX_KEYS = 100;

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final Clock clock;

    public DynamoDbIncidents(DynamoDbClient dynamoDb, String table, Clock clock) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Incident read(IncidentKey key, Deadline deadline) throws IncidentStoreException {
        check(deadline);
        try {
            Map<String, AttributeValue> item = dynamoDb.getItem(request -> request.tableName(table)
                            .key(IncidentItem.key(key))
                            .consistentRead(true)
                            .overrideConfiguration(TimeLimit.of(deadline)))
                    .item();
            return item.isEmpty() ? Incident.unknown(key) : IncidentItem.incident(key, item);
        } catch (SdkException e) {
            throw new IncidentStoreException("could not be read: GetItem " + AwsFailure.of(e), e);
        }
    }

    /** What DynamoDB leaves for another call, because of its limits, is left out. */
    @Override
    public Map<IncidentKey, Incident> read(Set<IncidentKey> keys, Deadline deadline) throws IncidentStoreException {
        Map<IncidentKey, Incident> incidents = new HashMap<>();
        for (List<IncidentKey> some : Chunks.of(List.copyOf(keys), MAX_KEYS, Integer.MAX_VALUE, key -> 0)) {
            incidents.putAll(readTogether(some, deadline));
        }
        return incidents;
    }

    private Map<IncidentKey, Incident> readTogether(List<IncidentKey> keys, Deadline deadline)
            throws IncidentStoreException {
        check(deadline);
        try {
            return BatchRead.incidents(
                    table,
                    keys,
                    dynamoDb.batchGetItem(BatchRead.request(table, keys)
                            .overrideConfiguration(TimeLimit.of(deadline))
                            .build()));
        } catch (SdkException e) {
            throw new IncidentStoreException("could not be read: BatchGetItem " + AwsFailure.of(e), e);
        }
    }

    @Override
    public @Nullable Incident write(Incident incident, Deadline deadline) throws IncidentStoreException {
        check(deadline);
        Incident next = new Incident(incident.key(), incident.version() + 1, incident.windows());
        String writer = UUID.randomUUID().toString();
        try {
            dynamoDb.putItem(request(incident.version(), next, writer)
                    .overrideConfiguration(TimeLimit.of(deadline))
                    .build());
            return next;
        } catch (ConditionalCheckFailedException e) {
            // The SDK sends a call again whose answer got lost: then it is ourselves that were faster.
            AttributeValue stored = e.hasItem() ? e.item().get(IncidentItem.WRITER) : null;
            return stored != null && writer.equals(stored.s()) ? next : null;
        } catch (SdkException e) {
            throw new IncidentStoreException("could not be written: PutItem " + AwsFailure.of(e), e);
        }
    }

    private PutItemRequest.Builder request(long version, Incident next, String writer) {
        Map<String, AttributeValue> item = new HashMap<>(IncidentItem.of(next));
        item.put(IncidentItem.WRITER, AttributeValue.fromS(writer));
        item.put(
                IncidentItem.EXPIRES_AT,
                AttributeValue.fromN(String.valueOf(clock.instant().plus(MEMORY).getEpochSecond())));
        PutItemRequest.Builder request = PutItemRequest.builder()
                .tableName(table)
                .item(item)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
        return version == 0
                ? request.conditionExpression("attribute_not_exists(" + IncidentItem.KEY + ")")
                : request.conditionExpression("#version = :version")
                        .expressionAttributeNames(Map.of("#version", IncidentItem.VERSION))
                        .expressionAttributeValues(Map.of(":version", AttributeValue.fromN(String.valueOf(version))));
    }

    private static void check(Deadline deadline) throws IncidentStoreException {
        if (!deadline.allows(TimeLimit.LEAST)) {
            throw new IncidentStoreException("could not be used: no time was left");
        }
    }
}
