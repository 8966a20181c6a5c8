package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.TopicAttributes;

class FunctionPolicyTest {
    private static final String POLICY = "PolicyDocument";

    @Test
    void functionMayDoThisAndNothingElse() {
        TestMonitor monitor = TestMonitor.with(builder -> {});

        assertThat(TestMonitor.statements(monitor.only("AWS::IAM::ManagedPolicy"), POLICY))
                .extracting(statement -> statement.get("Action"))
                .containsExactly(
                        "batch:DescribeJobs",
                        "cloudwatch:PutMetricData",
                        "sns:Publish",
                        List.of("sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"),
                        List.of("logs:CreateLogStream", "logs:PutLogEvents"),
                        List.of("xray:PutTelemetryRecords", "xray:PutTraceSegments"),
                        "logs:GetLogEvents",
                        List.of("dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:PutItem"),
                        "sqs:SendMessage",
                        List.of("kms:Decrypt", "kms:GenerateDataKey"));
        assertThat(monitor.only("AWS::IAM::Role").get("ManagedPolicyArns"))
                .asString()
                .matches("\\[\\{Ref=MonitorFunctionPolicy[0-9A-F]{8}}]");
        assertThat(monitor.template().findResources("AWS::IAM::Policy")).isEmpty();
    }

    @Test
    void everyResourceIsOpenOnlyToActionsThatKnowNoResources() {
        TestMonitor monitor = TestMonitor.with(builder -> {});

        assertThat(TestMonitor.statements(monitor.only("AWS::IAM::ManagedPolicy"), POLICY))
                .filteredOn(statement -> "*".equals(statement.get("Resource")))
                .extracting(statement -> statement.get("Sid"))
                .containsExactly("DescribeJobs", "PutMetrics", "Trace");
    }

    @Test
    void metricsGoToTheNamespaceOnly() {
        TestMonitor monitor = TestMonitor.with(builder -> builder.metricNamespace("Acme/Batch"));

        assertThat(TestMonitor.statements(monitor.only("AWS::IAM::ManagedPolicy"), POLICY))
                .anySatisfy(statement -> assertThat(statement)
                        .containsEntry("Sid", "PutMetrics")
                        .containsEntry(
                                "Condition", Map.of("StringEquals", Map.of("cloudwatch:namespace", "Acme/Batch"))));
    }

    @Test
    void keyOfAnImportedTopicMayBeUsed() {
        Stack stack = new Stack();
        String key = "arn:aws:kms:eu-west-1:111122223333:key/1";
        TestMonitor monitor = TestMonitor.in(
                stack,
                builder -> builder.alertTopic(Topic.fromTopicAttributes(
                        stack,
                        "Topic",
                        TopicAttributes.builder()
                                .topicArn("arn:aws:sns:eu-west-1:111122223333:alerts")
                                .keyArn(key)
                                .build())));

        assertThat(TestMonitor.statements(monitor.only("AWS::IAM::ManagedPolicy"), POLICY))
                .anySatisfy(statement ->
                        assertThat(statement).containsEntry("Sid", "UseKeys").containsEntry("Resource", key));
    }

    @Test
    void keysAreUsedThroughTheServicesOnlyThatHoldWhatIsEncrypted() {
        Stack stack = TestMonitor.stackIn("eu-west-1");
        Key key = new Key(stack, "Key");

        assertThat(useKeys(TestMonitor.in(stack, builder -> builder.encryptionKey(key))))
                .isEqualTo(Map.of(
                        "StringLike",
                        Map.of(
                                "kms:ViaService",
                                List.of(
                                        "dynamodb.eu-west-1.amazonaws.com*",
                                        "sns.eu-west-1.amazonaws.com*",
                                        "sqs.eu-west-1.amazonaws.com*"))));
        assertThat(useKeys(TestMonitor.in(TestMonitor.stackIn("eu-west-1"), builder -> {})))
                .isEqualTo(Map.of("StringLike", Map.of("kms:ViaService", "sns.eu-west-1.amazonaws.com*")));
    }

    private static Object useKeys(TestMonitor monitor) {
        return TestMonitor.statements(monitor.only("AWS::IAM::ManagedPolicy"), POLICY).stream()
                .filter(statement -> "UseKeys".equals(statement.get("Sid")))
                .map(statement -> statement.getOrDefault("Condition", "none"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsGrantedToTheMonitorIsAddedToItsPolicy() {
        Stack stack = new Stack();
        BatchJobMonitor monitor = TestMonitor.builder(stack).build();
        new Bucket(stack, "Bucket").grantRead(monitor);
        TestMonitor granted = new TestMonitor(stack, monitor, Template.fromStack(stack));

        assertThat(granted.only("AWS::IAM::ManagedPolicy").toString()).contains("s3:GetObject*");
    }
}
