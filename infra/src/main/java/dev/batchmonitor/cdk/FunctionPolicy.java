package dev.batchmonitor.cdk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.services.dynamodb.ITable;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.sns.ITopic;
import software.constructs.Construct;

/**
 * All that the function may do. A policy of its own, so that it is complete before the function first runs. Actions are
 * sorted, as a feature flag of CDK would do it: then the flag makes no difference.
 */
final class FunctionPolicy {
    private FunctionPolicy() {}

    static ManagedPolicy create(Construct scope, FunctionProps props, FunctionResources resources, LogGroup logGroup) {
        List<PolicyStatement> statements = new ArrayList<>();
        statements.add(allow("DescribeJobs", List.of("batch:DescribeJobs"), "*"));
        if (!props.metrics().isEmpty()) {
            statements.add(putMetricData(props.metricNamespace()));
        }
        statements.addAll(List.of(
                allow("PublishAlerts", List.of("sns:Publish"), topics(resources)),
                allow(
                        "ReceiveEvents",
                        List.of("sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"),
                        resources.queue().getQueueArn()),
                allow("WriteLogs", List.of("logs:CreateLogStream", "logs:PutLogEvents"), logGroup.getLogGroupArn())));
        if (props.tracing()) {
            statements.add(allow("Trace", List.of("xray:PutTelemetryRecords", "xray:PutTraceSegments"), "*"));
        }
        statements.addAll(FunctionNetwork.statements(scope, props));
        if (JobLogs.areRead(props)) {
            statements.add(allow("ReadJobLogs", List.of("logs:GetLogEvents"), JobLogs.streams(scope, props)));
        }
        statements.addAll(incidents(scope, props, resources));
        statements.addAll(useKeys(scope, props, resources));
        return ManagedPolicy.Builder.create(scope, "FunctionPolicy")
                .description("What the AWS Batch job monitor may do")
                .statements(statements)
                .build();
    }

    private static List<PolicyStatement> incidents(Construct scope, FunctionProps props, FunctionResources resources) {
        ITable table = resources.incidentTable();
        if (table == null) {
            return List.of();
        }
        List<PolicyStatement> statements = new ArrayList<>(List.of(
                allow(
                        "RememberIncidents",
                        List.of("dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:PutItem"),
                        table.getTableArn()),
                allow(
                        "CloseIncidentsLater",
                        List.of("sqs:SendMessage"),
                        resources.queue().getQueueArn())));
        IKey key = props.encryptionKey();
        if (key != null) {
            statements.add(throughDynamoDb(scope, key));
        }
        return statements;
    }

    /** With decryption and data keys, which the queues need too, all that DynamoDB asks for of who uses the table. */
    private static PolicyStatement throughDynamoDb(Construct scope, IKey key) {
        return through(
                scope,
                List.of("dynamodb"),
                allow(
                        "UseTableKey",
                        List.of("kms:DescribeKey", "kms:Encrypt", "kms:ReEncryptFrom", "kms:ReEncryptTo"),
                        key.getKeyArn()));
    }

    /** Of messages in queue and topics, and of what is in the table. */
    private static List<PolicyStatement> useKeys(Construct scope, FunctionProps props, FunctionResources resources) {
        List<String> keys = keys(props, resources);
        List<String> services = props.encryptionKey() == null ? List.of("sns") : List.of("dynamodb", "sns", "sqs");
        return keys.isEmpty()
                ? List.of()
                : List.of(through(
                        scope,
                        services,
                        allow("UseKeys", List.of("kms:Decrypt", "kms:GenerateDataKey"), keys.toArray(String[]::new))));
    }

    /** The function itself has nothing to decrypt. */
    private static PolicyStatement through(Construct scope, List<String> services, PolicyStatement statement) {
        List<String> via =
                services.stream().map(service -> MonitorKey.via(scope, service)).toList();
        statement.addConditions(Map.of("StringLike", Map.of("kms:ViaService", via.size() == 1 ? via.get(0) : via)));
        return statement;
    }

    /** PutMetricData knows no resources; its namespace is the one thing it can be limited by. */
    private static PolicyStatement putMetricData(String namespace) {
        PolicyStatement statement = allow("PutMetrics", List.of("cloudwatch:PutMetricData"), "*");
        statement.addConditions(Map.of("StringEquals", Map.of("cloudwatch:namespace", namespace)));
        return statement;
    }

    private static String[] topics(FunctionResources resources) {
        return resources.topics().stream().map(ITopic::getTopicArn).distinct().toArray(String[]::new);
    }

    private static List<String> keys(FunctionProps props, FunctionResources resources) {
        return Stream.concat(
                        Stream.ofNullable(props.encryptionKey()),
                        resources.topics().stream().flatMap(topic -> Stream.ofNullable(topic.getMasterKey())))
                .map(IKey::getKeyArn)
                .distinct()
                .toList();
    }

    private static PolicyStatement allow(String sid, List<String> actions, String... resources) {
        return PolicyStatement.Builder.create()
                .sid(sid)
                .actions(actions)
                .resources(List.of(resources))
                .build();
    }
}
