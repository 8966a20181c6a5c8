package dev.batchmonitor.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.batchmonitor.local.queue.HandDrivenClock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

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

    @Test
    void aKeyNamesAllKeyAttributesAndNoOther() {
        services.tables().create("attempts", "job", "attempt");
        Map<String, AttributeValue> half = Map.of("job", AttributeValue.fromS("a"));

        assertThatThrownBy(() -> dynamoDb.getItem(r -> r.tableName("attempts").key(half)))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining("The provided key element does not match the schema");
    }
}
