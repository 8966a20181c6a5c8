package dev.batchmonitor.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.batchmonitor.local.queue.HandDrivenClock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Optimistic locking: a put that holds only if nobody else has put since the read. */
final class DynamoDbVersionTest {
    private static final int WRITES = 100;

    private final LocalServices services = new LocalServices(new HandDrivenClock());
    private final LocalAws aws = LocalAws.start(services);
    private final SdkClients clients = SdkClients.of(aws.endpoint());
    private final DynamoDbClient dynamoDb = clients.dynamoDb();

    DynamoDbVersionTest() {
        services.tables().create("incidents", "incident");
    }

    @AfterEach
    void close() {
        dynamoDb.close();
        clients.close();
        aws.close();
    }

    @Test
    void theFirstPutNeedsThatThereIsNoItem() {
        put("first", 0);

        assertThatThrownBy(() -> put("late", 0))
                .isInstanceOfSatisfying(
                        ConditionalCheckFailedException.class,
                        refusal -> assertThat(refusal.item())
                                .containsEntry("by", AttributeValue.fromS("first"))
                                .containsEntry("version", AttributeValue.fromN("1")));
        assertThat(get()).containsEntry("by", AttributeValue.fromS("first"));
    }

    @Test
    void aLaterPutNeedsTheVersionThatWasRead() {
        put("first", 0);
        put("second", 1);

        assertThatThrownBy(() -> put("late", 1))
                .isInstanceOfSatisfying(
                        ConditionalCheckFailedException.class,
                        refusal -> assertThat(refusal.item()).containsEntry("version", AttributeValue.fromN("2")));
        assertThat(get()).containsEntry("by", AttributeValue.fromS("second"));
    }

    @Test
    void aPutThatNeedsAVersionIsRefusedWithoutAnItem() {
        assertThatThrownBy(() -> put("late", 1))
                .isInstanceOfSatisfying(
                        ConditionalCheckFailedException.class,
                        refusal -> assertThat(refusal.hasItem()).isFalse());
    }

    @Test
    void twoThreadsNeverOverwriteEachOther() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> writer = this::writeOften;
            List<Future<Integer>> refusals = threads.invokeAll(List.of(writer, writer));

            assertThat(refusals.get(0).get() + refusals.get(1).get())
                    .isEqualTo(aws.log().count("dynamodb:PutItem") - 2 * WRITES);
            assertThat(get()).containsEntry("version", AttributeValue.fromN(Integer.toString(2 * WRITES)));
        } finally {
            threads.shutdownNow();
        }
    }

    /** Writes until so many puts were taken, and returns how many were refused. */
    private int writeOften() {
        int refused = 0;
        for (int taken = 0; taken < WRITES; ) {
            int version = Integer.parseInt(
                    get().getOrDefault("version", AttributeValue.fromN("0")).n());
            try {
                put("one of two", version);
                taken++;
            } catch (ConditionalCheckFailedException e) {
                refused++;
            }
        }
        return refused;
    }

    /** Puts the next version after the one that was read; 0 for none. */
    private void put(String by, int read) {
        Map<String, AttributeValue> item = Map.of(
                "incident", AttributeValue.fromS("one"),
                "by", AttributeValue.fromS(by),
                "version", AttributeValue.fromN(Integer.toString(read + 1)));
        dynamoDb.putItem(r -> {
            r.tableName("incidents")
                    .item(item)
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
            if (read == 0) {
                r.conditionExpression("attribute_not_exists(incident)");
            } else {
                r.conditionExpression("#v = :v")
                        .expressionAttributeNames(Map.of("#v", "version"))
                        .expressionAttributeValues(Map.of(":v", AttributeValue.fromN(Integer.toString(read))));
            }
        });
    }

    private Map<String, AttributeValue> get() {
        return dynamoDb.getItem(r -> r.tableName("incidents")
                        .key(Map.of("incident", AttributeValue.fromS("one")))
                        .consistentRead(true))
                .item();
    }
}
