package dev.batchmonitor.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.batchmonitor.local.queue.HandDrivenClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

final class DynamoDbExpressionTest {
    /** Every value that the expressions below may use. */
    private static final Map<String, AttributeValue> VALUES = Map.of(
            ":high", AttributeValue.fromS("high"),
            ":hi", AttributeValue.fromS("hi"),
            ":low", AttributeValue.fromS("low"),
            ":three", AttributeValue.fromN("3.0"),
            ":two", AttributeValue.fromN("2"),
            ":ten", AttributeValue.fromN("10"));

    private final LocalServices services = new LocalServices(new HandDrivenClock());
    private final LocalAws aws = LocalAws.start(services);
    private final SdkClients clients = SdkClients.of(aws.endpoint());
    private final DynamoDbClient dynamoDb = clients.dynamoDb();

    DynamoDbExpressionTest() {
        services.tables().create("incidents", "id");
        dynamoDb.putItem(r -> r.tableName("incidents")
                .item(Map.of(
                        "id", AttributeValue.fromS("one"),
                        "severity", AttributeValue.fromS("high"),
                        "jobs", AttributeValue.fromN("3"),
                        "tags", AttributeValue.fromSs(List.of("high", "x")),
                        "cause", AttributeValue.fromM(Map.of("kind", AttributeValue.fromS("low"))))));
    }

    @AfterEach
    void close() {
        dynamoDb.close();
        clients.close();
        aws.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            attribute_exists(severity)                             | true
            attribute_exists(absent)                               | false
            attribute_not_exists(cause.absent)                      | true
            severity = :high                                       | true
            severity <> :high                                      | false
            absent <> :high                                        | true
            absent = :high                                         | false
            cause.kind = :low                                      | true
            jobs = :three                                          | true
            jobs > :two                                            | true
            jobs >= :ten                                           | false
            jobs < :ten                                            | true
            jobs <= :two                                           | false
            severity > :two                                        | false
            jobs BETWEEN :two AND :ten                             | true
            severity IN (:low, :high)                              | true
            severity in (:low, :hi)                                | false
            begins_with(severity, :hi)                             | true
            begins_with(severity, :low)                            | false
            contains(severity, :hi)                                | true
            contains(tags, :high)                                  | true
            contains(tags, :low)                                   | false
            size(tags) = :two                                      | true
            NOT severity = :low                                    | true
            severity = :low OR jobs = :three AND jobs > :two       | true
            (severity = :low OR jobs = :three) AND jobs > :ten     | false
            not (severity = :low or severity = :high)              | false
            """)
    void aConditionHoldsAsInDynamoDb(String condition, boolean holds) {
        if (holds) {
            delete(condition);
            assertThat(services.tables().items("incidents")).isEmpty();
        } else {
            assertThatThrownBy(() -> delete(condition)).isInstanceOf(ConditionalCheckFailedException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            status = :high              | Attribute name is a reserved keyword; reserved keyword: status
            severity = :none            | An expression attribute value used in expression is not defined; attribute value: :none
            #severity = :high           | An expression attribute name used in expression is not defined; attribute name: #severity
            severity == :high           | Syntax error; token: "="
            severity = :high AND        | Syntax error; token: <EOF>
            severity = :high :low       | Syntax error; token: ":low"
            severity ? :high            | Syntax error; token: "?"
            tags[0] = :high             | A path into a list is not implemented by the local AWS
            """)
    void anExpressionThatCannotBeReadIsRefused(String condition, String reason) {
        assertThatThrownBy(() -> delete(condition))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SET id = :high                  | This attribute is part of the key
            SET jobs = severity + :two      | incorrect data type
            SET jobs = absent + :two        | does not exist in the item
            SET absent.kind = :low          | document path provided in the update expression is invalid
            PUT jobs = :two                 | Syntax error; token: "PUT"
            """)
    void anUpdateThatCannotBeDoneIsRefused(String update, String reason) {
        assertThatThrownBy(() -> update(update))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void mapsListsAndSetsCanBeUpdated() {
        update("SET cause.kind = :high, jobs = jobs - :two REMOVE severity");
        dynamoDb.updateItem(r -> r.tableName("incidents")
                .key(key())
                .updateExpression("SET seen = list_append(if_not_exists(seen, :list), :list) DELETE tags :x")
                .expressionAttributeValues(Map.of(
                        ":list", AttributeValue.fromL(List.of(AttributeValue.fromS("a"))),
                        ":x", AttributeValue.fromSs(List.of("x", "high")))));

        Map<String, AttributeValue> updated =
                dynamoDb.getItem(r -> r.tableName("incidents").key(key())).item();
        AttributeValue a = AttributeValue.fromS("a");
        assertThat(updated)
                .containsEntry("cause", AttributeValue.fromM(Map.of("kind", AttributeValue.fromS("high"))))
                .containsEntry("jobs", AttributeValue.fromN("1"))
                .containsEntry("seen", AttributeValue.fromL(List.of(a, a)))
                .doesNotContainKeys("severity", "tags");
    }

    @Test
    void aValueThatNoExpressionUsesIsRefused() {
        assertThatThrownBy(() -> dynamoDb.deleteItem(r -> r.tableName("incidents")
                        .key(key())
                        .conditionExpression("attribute_exists(id)")
                        .expressionAttributeValues(VALUES)))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining("Value provided in ExpressionAttributeValues unused in expressions");
    }

    @Test
    void aParameterThatIsNotImplementedIsNotIgnored() {
        assertThatThrownBy(() -> dynamoDb.getItem(
                        r -> r.tableName("incidents").key(key()).projectionExpression("id")))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining("ProjectionExpression of dynamodb:GetItem is not implemented by the local AWS");
    }

    private void delete(String condition) {
        Map<String, AttributeValue> used = used(condition);
        dynamoDb.deleteItem(r -> r.tableName("incidents")
                .key(key())
                .conditionExpression(condition)
                .expressionAttributeValues(used.isEmpty() ? null : used));
    }

    private void update(String update) {
        dynamoDb.updateItem(r ->
                r.tableName("incidents").key(key()).updateExpression(update).expressionAttributeValues(used(update)));
    }

    private static Map<String, AttributeValue> key() {
        return Map.of("id", AttributeValue.fromS("one"));
    }

    private static Map<String, AttributeValue> used(String expression) {
        Map<String, AttributeValue> used = new HashMap<>(VALUES);
        used.keySet().removeIf(value -> !expression.matches(".*" + value + "\\b.*"));
        return used;
    }
}
