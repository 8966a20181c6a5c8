package dev.batchmonitor.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.batchmonitor.local.queue.HandDrivenClock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

final class DynamoDbItemTest {
    private final LocalServices services = new LocalServices(new HandDrivenClock());
    private final LocalAws aws = LocalAws.start(services);
    private final SdkClients clients = SdkClients.of(aws.endpoint());
    private final DynamoDbClient dynamoDb = clients.dynamoDb();

    @AfterEach
    void close() {
        dynamoDb.close();
        clients.close();
        aws.close();
    }

    static Stream<Arguments> refusedItems() {
        AttributeValue id = AttributeValue.fromS("one");
        return Stream.of(
                arguments(Map.of("other", id), "Missing the key id in the item"),
                arguments(Map.of("id", AttributeValue.fromN("1")), "Type mismatch for key id expected: S actual: N"),
                arguments(Map.of("id", AttributeValue.fromS("")), "cannot contain an empty string value. Key: id"),
                arguments(
                        Map.of("id", id, "text", AttributeValue.fromS("x".repeat(409_600))),
                        "Item size has exceeded the maximum allowed size"));
    }

    @ParameterizedTest
    @MethodSource("refusedItems")
    void anItemThatDynamoDbCannotTakeIsRefused(Map<String, AttributeValue> item, String reason) {
        services.tables().create("incidents", "id");

        assertThatThrownBy(() -> dynamoDb.putItem(r -> r.tableName("incidents").item(item)))
                .isInstanceOfSatisfying(DynamoDbException.class, refusal -> {
                    assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
                    assertThat(refusal.awsErrorDetails().errorMessage()).contains(reason);
                });
        assertThat(services.tables().items("incidents")).isEmpty();
    }

    static Stream<Map<String, AttributeValue>> largeItems() {
        AttributeValue id = AttributeValue.fromS("one");
        SdkBytes bytes = SdkBytes.fromByteArray(new byte[409_591]);
        List<AttributeValue> elements = Collections.nCopies(40_000, AttributeValue.fromN("-1234567890"));
        return Stream.of(
                Map.of("id", id, "text", AttributeValue.fromS("x".repeat(409_591))),
                Map.of("id", id, "data", AttributeValue.fromB(bytes)),
                Map.of("id", id, "list", AttributeValue.fromL(elements)));
    }

    @ParameterizedTest
    @MethodSource("largeItems")
    void anItemMayHaveFourHundredKilobytesAsDynamoDbCountsThem(Map<String, AttributeValue> item) {
        services.tables().create("incidents", "id");
        dynamoDb.putItem(r -> r.tableName("incidents").item(item));

        assertThat(get("one")).isEqualTo(item);
    }

    @Test
    void everyTypeOfAttributeIsReadAsItWasPut() {
        services.tables().create("incidents", "id");
        AttributeValue map = AttributeValue.fromM(Map.of(
                "text", AttributeValue.fromS("Ünï\n\"{}"),
                "nothing", AttributeValue.fromNul(true),
                "none", AttributeValue.fromM(Map.of()),
                "flag", AttributeValue.fromBool(false)));
        Map<String, AttributeValue> item = Map.of(
                "id", AttributeValue.fromS("one"),
                "count", AttributeValue.fromN("-12345678901234567890.5"),
                "data", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {0, -1, 127, -128})),
                "sets", AttributeValue.fromNs(List.of("1", "2.5")),
                "blobs", AttributeValue.fromBs(List.of(SdkBytes.fromUtf8String("b"))),
                "list", AttributeValue.fromL(List.of(map, AttributeValue.fromN("0"), AttributeValue.fromL(List.of()))),
                "map", map);
        dynamoDb.putItem(r -> r.tableName("incidents").item(item));

        assertThat(get("one")).isEqualTo(item);
    }

    @Test
    void aThrottledTableSaysSoAsDynamoDbDoes() {
        services.tables().create("incidents", "id");
        try (LocalAws throttled =
                        LocalAws.start(services, Faults.always("dynamodb:GetItem", Fault.throughputExceeded()));
                SdkClients throttledClients = SdkClients.of(throttled.endpoint());
                DynamoDbClient client = throttledClients.dynamoDb()) {
            assertThatThrownBy(
                            () -> client.getItem(r -> r.tableName("incidents").key(key("one"))))
                    .isInstanceOfSatisfying(
                            ProvisionedThroughputExceededException.class,
                            refusal ->
                                    assertThat(refusal.isThrottlingException()).isTrue());
        }
    }

    @Test
    void aKeyNamesAllKeyAttributesAndNoOther() {
        services.tables().create("attempts", "job", "attempt");
        Map<String, AttributeValue> half = Map.of("job", AttributeValue.fromS("a"));

        assertThatThrownBy(() -> dynamoDb.getItem(r -> r.tableName("attempts").key(half)))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining("The provided key element does not match the schema");
    }

    private Map<String, AttributeValue> get(String id) {
        return dynamoDb.getItem(r -> r.tableName("incidents").key(key(id)).consistentRead(true))
                .item();
    }

    private static Map<String, AttributeValue> key(String id) {
        return Map.of("id", AttributeValue.fromS(id));
    }
}
