package dev.batchmonitor.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.batchmonitor.local.queue.HandDrivenClock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

final class DynamoDbTest {
    private final LocalServices services = new LocalServices(new HandDrivenClock());
    private final LocalAws aws = LocalAws.start(services);
    private final SdkClients clients = SdkClients.of(aws.endpoint());
    private final DynamoDbClient dynamoDb = clients.dynamoDb();

    DynamoDbTest() {
        services.tables().create("incidents", "id");
        services.tables().create("attempts", "job", "attempt");
    }

    @AfterEach
    void close() {
        dynamoDb.close();
        clients.close();
        aws.close();
    }

    @Test
    void anItemIsReadAsItWasPut() {
        Map<String, AttributeValue> item = Map.of(
                "id", s("one"),
                "jobs", n("3"),
                "open", AttributeValue.fromBool(true),
                "queues", AttributeValue.fromSs(List.of("a", "b")));
        dynamoDb.putItem(r -> r.tableName("incidents").item(item));

        assertThat(get("one")).isEqualTo(item);
        assertThat(get("two")).isEmpty();
        assertThat(services.tables().items("incidents")).hasSize(1);
    }

    @Test
    void anItemCanBeClaimedOnce() {
        claim("one", "me");

        assertThatThrownBy(() -> claim("one", "you"))
                .isInstanceOfSatisfying(
                        ConditionalCheckFailedException.class,
                        refusal -> assertThat(refusal.item()).containsEntry("owner", s("me")));
        assertThat(get("one")).containsEntry("owner", s("me"));
    }

    @Test
    void anUpdateCountsAndCreates() {
        for (int i = 0; i < 2; i++) {
            dynamoDb.updateItem(r -> r.tableName("incidents")
                    .key(Map.of("id", s("one")))
                    .updateExpression(
                            "SET first_seen = if_not_exists(first_seen, :t), jobs = if_not_exists(jobs, :zero)"
                                    + " + :one ADD attempts :one, queues :q REMOVE announced")
                    .expressionAttributeValues(Map.of(
                            ":t",
                            s("now"),
                            ":zero",
                            n("0"),
                            ":one",
                            n("1"),
                            ":q",
                            AttributeValue.fromSs(List.of("a")))));
        }

        assertThat(get("one"))
                .containsEntry("jobs", n("2"))
                .containsEntry("attempts", n("2"))
                .containsEntry("first_seen", s("now"))
                .containsEntry("queues", AttributeValue.fromSs(List.of("a")));
    }

    @Test
    void oldAndNewItemsAreReturnedOnRequest() {
        claim("one", "me");

        Map<String, AttributeValue> updated = dynamoDb.updateItem(r -> r.tableName("incidents")
                        .key(Map.of("id", s("one")))
                        .updateExpression("SET #owner = :you")
                        .expressionAttributeNames(Map.of("#owner", "owner"))
                        .expressionAttributeValues(Map.of(":you", s("you")))
                        .returnValues(ReturnValue.ALL_NEW))
                .attributes();
        Map<String, AttributeValue> deleted = dynamoDb.deleteItem(r ->
                        r.tableName("incidents").key(Map.of("id", s("one"))).returnValues(ReturnValue.ALL_OLD))
                .attributes();

        assertThat(updated).containsEntry("owner", s("you")).isEqualTo(deleted);
        assertThat(get("one")).isEmpty();
    }

    @Test
    void aQueryReadsOnePartitionInPages() {
        IntStream.range(0, 5).forEach(i -> putAttempt("a", Integer.toString(i)));
        putAttempt("b", "0");

        QueryResponse first = dynamoDb.query(r -> r.tableName("attempts")
                .keyConditionExpression("job = :a AND attempt BETWEEN :one AND :three")
                .expressionAttributeValues(Map.of(":a", s("a"), ":one", s("1"), ":three", s("3")))
                .scanIndexForward(false)
                .limit(2));
        QueryResponse second = dynamoDb.query(r -> r.tableName("attempts")
                .keyConditionExpression("job = :a AND attempt BETWEEN :one AND :three")
                .expressionAttributeValues(Map.of(":a", s("a"), ":one", s("1"), ":three", s("3")))
                .scanIndexForward(false)
                .exclusiveStartKey(first.lastEvaluatedKey()));

        assertThat(first.items()).extracting(item -> item.get("attempt")).containsExactly(s("3"), s("2"));
        assertThat(second.items()).extracting(item -> item.get("attempt")).containsExactly(s("1"));
        assertThat(second.hasLastEvaluatedKey()).isFalse();
    }

    @Test
    void severalItemsAreReadAtOnceUpToAHundred() {
        claim("one", "me");

        assertThat(batchGet(List.of("one", "gone")))
                .singleElement()
                .satisfies(item -> assertThat(item).containsEntry("id", s("one")));
        assertThatThrownBy(() -> batchGet(
                        IntStream.range(0, 101).mapToObj(Integer::toString).toList()))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining("Too many items requested");
    }

    @Test
    void aTableMustExist() {
        assertThatThrownBy(() -> dynamoDb.getItem(r -> r.tableName("none").key(Map.of("id", s("one")))))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    private void claim(String id, String owner) {
        dynamoDb.putItem(r -> r.tableName("incidents")
                .item(Map.of("id", s(id), "owner", s(owner)))
                .conditionExpression("attribute_not_exists(id)")
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
    }

    private void putAttempt(String job, String attempt) {
        dynamoDb.putItem(r -> r.tableName("attempts").item(Map.of("job", s(job), "attempt", s(attempt))));
    }

    private Map<String, AttributeValue> get(String id) {
        return dynamoDb.getItem(r -> r.tableName("incidents").key(Map.of("id", s(id))))
                .item();
    }

    private List<Map<String, AttributeValue>> batchGet(List<String> ids) {
        KeysAndAttributes keys = KeysAndAttributes.builder()
                .keys(ids.stream().map(id -> Map.of("id", s(id))).toList())
                .build();
        return dynamoDb.batchGetItem(r -> r.requestItems(Map.of("incidents", keys)))
                .responses()
                .getOrDefault("incidents", List.of());
    }

    private static AttributeValue s(String value) {
        return AttributeValue.fromS(value);
    }

    private static AttributeValue n(String value) {
        return AttributeValue.fromN(value);
    }
}
