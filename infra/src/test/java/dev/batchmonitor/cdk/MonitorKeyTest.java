package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.services.kms.Key;

class MonitorKeyTest {
    private final Stack stack = TestMonitor.stackIn("eu-west-1");

    @Test
    void keyThatIsGivenEncryptsEverything() {
        Key key = new Key(stack, "Key");
        TestMonitor monitor = TestMonitor.in(stack, builder -> builder.encryptionKey(key));
        Map<String, Object> arn = Map.of("Fn::GetAtt", List.of("Key961B73FD", "Arn"));

        assertThat(monitor.template().findResources("AWS::KMS::Key")).hasSize(1);
        assertThat(monitor.resource("AWS::SQS::Queue", "MonitorQueue")).containsEntry("KmsMasterKeyId", arn);
        assertThat(monitor.resource("AWS::SQS::Queue", "MonitorDeadLetterQueue"))
                .containsEntry("KmsMasterKeyId", arn);
        assertThat(monitor.only("AWS::SNS::Topic")).containsEntry("KmsMasterKeyId", arn);
        assertThat(monitor.only("AWS::Logs::LogGroup")).containsEntry("KmsKeyId", arn);
        assertThat(TestMonitor.statements(monitor.only("AWS::IAM::ManagedPolicy"), "PolicyDocument"))
                .anySatisfy(statement -> assertThat(statement)
                        .containsEntry("Action", List.of("kms:Decrypt", "kms:GenerateDataKey"))
                        .containsEntry("Resource", arn));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "events.amazonaws.com",
                "cloudwatch.amazonaws.com",
                "sns.amazonaws.com",
                "logs.eu-west-1.amazonaws.com"
            })
    void servicesThatEncryptMayUseTheKey(String service) {
        Key key = new Key(stack, "Key");
        TestMonitor monitor = TestMonitor.in(stack, builder -> builder.encryptionKey(key));

        assertThat(TestMonitor.statements(monitor.only("AWS::KMS::Key"), "KeyPolicy"))
                .filteredOn(statement -> Map.of("Service", service).equals(statement.get("Principal")))
                .singleElement()
                .satisfies(statement -> assertThat(statement.get("Action"))
                        .asInstanceOf(InstanceOfAssertFactories.LIST)
                        .contains("kms:Decrypt", "kms:GenerateDataKey*"));
    }

    @Test
    void nothingButEventBridgeUsesTheKeyWithoutCondition() {
        Key key = new Key(stack, "Key");
        TestMonitor monitor = TestMonitor.in(stack, builder -> builder.encryptionKey(key));

        assertThat(TestMonitor.statements(monitor.only("AWS::KMS::Key"), "KeyPolicy"))
                .filteredOn(statement -> !statement.containsKey("Condition")
                        && String.valueOf(statement.get("Principal")).contains("Service"))
                .extracting(statement -> statement.get("Principal"))
                .containsExactly(Map.of("Service", "events.amazonaws.com"));
    }

    @Test
    void ownerOfAnImportedKeyIsToldWhatItsPolicyHasToAllow() {
        TestMonitor.in(
                stack,
                builder -> builder.encryptionKey(
                        Key.fromKeyArn(stack, "Key", "arn:aws:kms:eu-west-1:111122223333:key/1")));

        assertThat(Annotations.fromStack(stack)
                        .findWarning("/Stack/Monitor", Match.stringLikeRegexp("'encryptionKey' is imported")))
                .hasSize(1);
    }
}
