package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Lazy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.kms.Key;

class IncidentTableTest {
    private static final String TABLE = "AWS::DynamoDB::GlobalTable";

    @Test
    void tableIsPaidByRequestAndForgetsByItself() {
        TestMonitor monitor = TestMonitor.with(builder -> {});

        assertThat(monitor.only(TABLE))
                .containsEntry("BillingMode", "PAY_PER_REQUEST")
                .containsEntry("KeySchema", List.of(Map.of("AttributeName", "incident", "KeyType", "HASH")))
                .containsEntry("TimeToLiveSpecification", Map.of("AttributeName", "expiresAt", "Enabled", true))
                .doesNotContainKey("TableName");
        assertThat(monitor.template().findResources(TABLE).values())
                .allSatisfy(table -> assertThat(table).containsEntry("DeletionPolicy", "Delete"));
    }

    @Test
    void keyThatIsGivenEncryptsTheTableAndMayBeUsedThroughDynamoDbOnly() {
        Stack stack = TestMonitor.stackIn("eu-west-1");
        TestMonitor monitor = TestMonitor.in(stack, builder -> builder.encryptionKey(new Key(stack, "Key")));
        Map<String, Object> arn = Map.of("Fn::GetAtt", List.of("Key961B73FD", "Arn"));

        assertThat(monitor.only(TABLE))
                .containsEntry("SSESpecification", Map.of("SSEEnabled", true, "SSEType", "KMS"))
                .extractingByKey("Replicas")
                .asString()
                .contains("KMSMasterKeyId=" + arn);
        assertThat(TestMonitor.statements(monitor.only("AWS::IAM::ManagedPolicy"), "PolicyDocument"))
                .anySatisfy(statement -> assertThat(statement)
                        .containsEntry("Sid", "UseTableKey")
                        .containsEntry("Resource", arn)
                        .containsEntry(
                                "Condition",
                                Map.of("StringLike", Map.of("kms:ViaService", "dynamodb.eu-west-1.amazonaws.com*"))));
    }

    @Test
    void keyThatIsGivenEncryptsTheTableInAStackForAnyRegionToo() {
        Stack anywhere = new Stack();
        Stack here = TestMonitor.stackIn("eu-west-1");
        Map<String, Object> ofAny = TestMonitor.in(anywhere, builder -> builder.encryptionKey(new Key(anywhere, "Key")))
                .only(TABLE);
        Map<String, Object> ofOne = TestMonitor.in(here, builder -> builder.encryptionKey(new Key(here, "Key")))
                .only(TABLE);

        assertThat(ofAny.toString().replace("{Ref=AWS::Region}", "eu-west-1")).isEqualTo(ofOne.toString());
    }

    @Test
    void functionMayUseItsTableAndItsOwnQueueAndNoOther() {
        assertThat(TestMonitor.statements(
                        TestMonitor.with(builder -> {}).only("AWS::IAM::ManagedPolicy"), "PolicyDocument"))
                .anySatisfy(statement -> assertThat(statement)
                        .containsEntry(
                                "Action", List.of("dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:PutItem"))
                        .extractingByKey("Resource")
                        .asString()
                        .matches("\\{Fn::GetAtt=\\[MonitorIncidentTable[0-9A-F]{8}, Arn]}"))
                .anySatisfy(statement -> assertThat(statement)
                        .containsEntry("Action", "sqs:SendMessage")
                        .extractingByKey("Resource")
                        .asString()
                        .matches("\\{Fn::GetAtt=\\[MonitorQueue[0-9A-F]{8}, Arn]}"));
    }

    @Test
    void withoutWindowThereIsNothingToRemember() {
        TestMonitor monitor = TestMonitor.with(builder -> builder.incidentWindow(Duration.seconds(0)));

        assertThat(monitor.template().findResources(TABLE)).isEmpty();
        assertThat(monitor.monitor().getIncidentTable()).isNull();
        assertThat(monitor.only("AWS::IAM::ManagedPolicy").toString()).doesNotContain("dynamodb:", "sqs:SendMessage");
        assertThat(monitor.only("AWS::Lambda::Function").toString())
                .contains("BATCH_MONITOR_INCIDENT_WINDOW_SECONDS=0")
                .doesNotContain("INCIDENT_TABLE", "QUEUE_URL");
    }

    @ParameterizedTest
    @CsvSource({"60, 60", "3600, 3600", "86400, 86400"})
    void windowIsASetting(int seconds, String setting) {
        assertThat(TestMonitor.with(builder -> builder.incidentWindow(Duration.seconds(seconds)))
                        .only("AWS::Lambda::Function")
                        .toString())
                .contains("BATCH_MONITOR_INCIDENT_WINDOW_SECONDS=" + setting);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 59_000, 60_500, 86_401_000})
    void windowThatTheFunctionRefusesIsRefused(int millis) {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.incidentWindow(Duration.millis(millis))))
                .contains("'incidentWindow' must be a whole number of seconds from 60 to 86400, or 0 for no incidents");
    }

    @Test
    void windowHasToBeKnown() {
        Duration token = Duration.seconds(Lazy.number(() -> 900));
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.incidentWindow(token)))
                .contains("'incidentWindow' must be known at synthesis");
    }
}
