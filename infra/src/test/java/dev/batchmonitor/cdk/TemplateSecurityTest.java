package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.Stack;

/** What a reviewer looks for in the template of any monitor, wherever it is deployed. */
class TemplateSecurityTest {
    /** They hold actions that know no resources. */
    private static final Set<String> OF_ALL_RESOURCES =
            Set.of("DescribeJobs", "PutMetrics", "Trace", "FindNetworkInterfaces");

    /** What makes something that holds data, and the properties one of which encrypts it with a key of somebody. */
    private static final Map<String, Set<String>> ENCRYPTED = Map.of(
            "AWS::SQS::Queue", Set.of("KmsMasterKeyId", "SqsManagedSseEnabled"),
            "AWS::SNS::Topic", Set.of("KmsMasterKeyId"));

    /** A template, with a name for the report of the test. */
    record Made(String name, TestMonitor monitor) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Made> everywhere() {
        List<Made> all = new ArrayList<>();
        for (SampleMonitor sample : SampleMonitor.values()) {
            all.add(new Made(sample + " in any Region", sample.in(new Stack())));
            for (String region : List.of("eu-west-1", "cn-north-1", "us-gov-west-1")) {
                all.add(new Made(sample + " in " + region, sample.in(TestMonitor.stackIn(region))));
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void isSecure(Made made) {
        TestMonitor monitor = made.monitor();
        rolesMayOnlyDoWhatTheyNeed(monitor);
        nobodyComesInWithoutBeingAskedWhereFrom(monitor);
        queuesAndTopicsTakeNothingWithoutTls(monitor);
        everythingIsEncrypted(monitor);
        noPartitionIsAssumed(monitor);
    }

    private static void rolesMayOnlyDoWhatTheyNeed(TestMonitor monitor) {
        assertThat(TestMonitor.statements(monitor.only("AWS::IAM::ManagedPolicy"), "PolicyDocument"))
                .allSatisfy(statement -> assertThat(text(statement, "Action")).doesNotContain("*"))
                .filteredOn(statement -> "*".equals(statement.get("Resource")))
                .allSatisfy(statement -> assertThat(statement.get("Sid")).isIn(OF_ALL_RESOURCES));
        assertThat(monitor.all("AWS::IAM::Policy")).isEmpty();
        assertThat(monitor.all("AWS::IAM::Role"))
                .isNotEmpty()
                .allSatisfy(role -> assertThat(role).doesNotContainKeys("Policies", "RoleName"))
                .flatExtracting(role -> TestMonitor.statements(role, "AssumeRolePolicyDocument"))
                .extracting(statement -> text((Map<?, ?>) statement, "Principal"))
                .isSubsetOf("{Service=lambda.amazonaws.com}", "{Service=chatbot.amazonaws.com}");
    }

    /** EventBridge sends no context that the policy of a key could ask for; its rules are named by the queues' policies. */
    private static void nobodyComesInWithoutBeingAskedWhereFrom(TestMonitor monitor) {
        List<Map<String, Object>> open = resourceStatements(monitor)
                .filter(statement -> "Allow".equals(statement.get("Effect")))
                .filter(statement -> !text(statement, "Principal").contains("iam:"))
                .filter(statement -> !statement.containsKey("Condition"))
                .toList();
        assertThat(open)
                .allSatisfy(statement ->
                        assertThat(text(statement, "Principal")).isEqualTo("{Service=events.amazonaws.com}"))
                .allSatisfy(statement -> assertThat(text(statement, "Action")).startsWith("[kms:Decrypt, "));
    }

    private static void queuesAndTopicsTakeNothingWithoutTls(TestMonitor monitor) {
        for (String kind : List.of("SQS::Queue", "SNS::Topic")) {
            long own = ids(monitor, "AWS::" + kind).count();
            assertThat(ids(monitor, "AWS::" + kind + "Policy")
                            .flatMap(id -> TestMonitor.statements(
                                    TestMonitor.properties(resource(monitor, "AWS::" + kind + "Policy", id)),
                                    "PolicyDocument")
                                    .stream())
                            .filter(statement -> "Deny".equals(statement.get("Effect")))
                            .filter(statement ->
                                    text(statement, "Condition").equals("{Bool={aws:SecureTransport=false}}")))
                    .as(kind)
                    .hasSize((int) own);
        }
    }

    private static void everythingIsEncrypted(TestMonitor monitor) {
        ENCRYPTED.forEach((type, properties) -> assertThat(ids(monitor, type)
                        .map(id -> TestMonitor.properties(resource(monitor, type, id))
                                .keySet()))
                .allSatisfy(keys -> assertThat(keys).containsAnyElementsOf(properties)));
        boolean hasKey = monitor.template().toJSON().toString().contains("Sid=UseTableKey");
        assertThat(monitor.only("AWS::Logs::LogGroup").containsKey("KmsKeyId")).isEqualTo(hasKey);
        assertThat(monitor.all("AWS::DynamoDB::GlobalTable"))
                .allSatisfy(table -> assertThat(text(table, "SSESpecification"))
                        .isEqualTo(hasKey ? "{SSEEnabled=true, SSEType=KMS}" : "{SSEEnabled=false}"));
    }

    private static void noPartitionIsAssumed(TestMonitor monitor) {
        String partition = monitor.stack().getRegion().startsWith("eu-") ? "arn:aws:" : "arn:none:";
        assertThat(monitor.template().toJSON().toString().replace(partition, ""))
                .doesNotContain("amazonaws.com.cn")
                // Log groups and job queues that were given by their ARN.
                .satisfies(template -> assertThat(template.replaceAll("arn:aws(-cn|-us-gov)?:(batch|logs):[^,]*", ""))
                        .doesNotContain("arn:aws"));
    }

    private static Stream<Map<String, Object>> resourceStatements(TestMonitor monitor) {
        return Stream.of(
                        statements(monitor, "AWS::SQS::QueuePolicy", "PolicyDocument"),
                        statements(monitor, "AWS::SNS::TopicPolicy", "PolicyDocument"),
                        statements(monitor, "AWS::KMS::Key", "KeyPolicy"))
                .flatMap(each -> each);
    }

    private static Stream<Map<String, Object>> statements(TestMonitor monitor, String type, String document) {
        return monitor.all(type).stream().flatMap(properties -> TestMonitor.statements(properties, document).stream());
    }

    /** Those that are the monitor's own. */
    private static Stream<String> ids(TestMonitor monitor, String type) {
        return monitor.template().findResources(type).keySet().stream().filter(id -> id.startsWith("Monitor"));
    }

    private static Map<String, Object> resource(TestMonitor monitor, String type, String id) {
        return Objects.requireNonNull(monitor.template().findResources(type).get(id));
    }

    private static String text(Map<?, ?> map, String key) {
        return String.valueOf(map.get(key));
    }
}
