package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.sqs.Queue;

class BatchJobMonitorTest {
    @Test
    void everythingItMakesCanBeHad() {
        TestMonitor built = TestMonitor.with(builder -> {});
        BatchJobMonitor monitor = built.monitor();
        Stack stack = built.stack();

        assertThat(List.of(
                        stack.resolve(monitor.getAlertTopic().getTopicArn()),
                        stack.resolve(monitor.getQueue().getQueueUrl()),
                        stack.resolve(monitor.getDeadLetterQueue().getQueueUrl()),
                        stack.resolve(monitor.getFunction().getFunctionName()),
                        stack.resolve(monitor.getRole().getRoleName()),
                        stack.resolve(monitor.getLogGroup().getLogGroupName()),
                        stack.resolve(monitor.getFunctionAlias().getFunctionArn())))
                .extracting(reference -> reference.toString().replaceAll("\\{Ref=Monitor(.*)[0-9A-F]{8}}", "$1"))
                .containsExactly(
                        "AlertTopic", "Queue", "DeadLetterQueue", "Function", "FunctionRole", "LogGroup", "Alias");
        assertThat(monitor.getRules())
                .extracting(rule -> rule.getNode().getId())
                .containsExactly("JobStateChanges", "QueueBlocked", "ServiceJobStateChanges");
    }

    @Test
    void grantsGoToThePolicyOfTheFunction() {
        Stack stack = new Stack();
        BatchJobMonitor monitor = TestMonitor.builder(stack).build();
        new Queue(stack, "Other").grantSendMessages(monitor);
        TestMonitor built = new TestMonitor(stack, monitor, Template.fromStack(stack));

        assertThat(stack.resolve(monitor.getFunctionPolicy().getManagedPolicyArn())
                        .toString())
                .contains("Ref=MonitorFunctionPolicy");
        assertThat(stack.resolve(monitor.getEventSource().getEventSourceMappingId())
                        .toString())
                .contains("Ref=MonitorEventSource");
        assertThat(built.only("AWS::IAM::ManagedPolicy").toString()).contains("[Other", "sqs:SendMessage");
        assertThat(built.template().findResources("AWS::IAM::Policy")).isEmpty();
    }

    @Test
    void severalMonitorsLiveInOneStack() {
        Stack stack = new Stack();
        BatchJobMonitor.Builder.create(stack, "Nightly")
                .functionCode(TestMonitor.code(stack))
                .build();
        BatchJobMonitor.Builder.create(stack, "Daily")
                .functionCode(TestMonitor.code(new Stack(stack, "Other")))
                .build();

        Template.fromStack(stack).resourceCountIs("AWS::Lambda::Function", 2);
        assertThat(Template.fromStack(stack).findResources("AWS::Events::Rule").keySet())
                .filteredOn(id -> id.startsWith("Nightly"))
                .hasSize(3);
    }

    @Test
    void sameMonitorMakesTheSameTemplate() {
        assertThat(TestMonitor.with(builder -> {}).template().toJSON())
                .isEqualTo(TestMonitor.with(builder -> {}).template().toJSON());
    }

    @Test
    void nothingHasAPhysicalName() {
        assertThat(TestMonitor.with(builder -> builder.alertEmails(List.of("ops@example.com")))
                        .template()
                        .toJSON()
                        .toString())
                .doesNotContain(
                        "TableName=",
                        "QueueName=",
                        "TopicName=",
                        "RoleName=",
                        "ManagedPolicyName=",
                        "LogGroupName=",
                        "AliasName=");
    }

    @ParameterizedTest
    @CsvSource({"cn-north-1, aws-cn", "us-gov-west-1, aws-us-gov", "eu-west-1, aws"})
    void worksInEveryPartition(String region, String partition) {
        Stack stack = TestMonitor.stackIn(region);
        TestMonitor monitor = TestMonitor.in(
                stack, builder -> builder.jobDefinitions(List.of("import")).encryptionKey(new Key(stack, "Key")));
        String template = monitor.template().toJSON().toString();

        assertThat(stack.getRegion()).isEqualTo(region);
        assertThat(template.replace("arn:" + partition + ":", "")).doesNotContain("arn:aws", "amazonaws.com.cn");
        assertThat(template).contains("logs." + region + ".amazonaws.com");
    }

    @ParameterizedTest
    @EnumSource(SampleMonitor.class)
    void featureFlagsOfTheUsersAppChangeNothingThatMatters(SampleMonitor sample) throws IOException {
        assertThat(TemplateChanges.between(
                                sample.in(TestMonitor.stack(Map.of())),
                                sample.in(TestMonitor.stack(recommendedFlags())))
                        .lines())
                // Statements of the user's key are merged, and several topics stand in another order.
                .isSubsetOf(
                        "  Key KeyPolicy Statement",
                        "  FunctionPolicy PolicyDocument Statement PublishAlerts Resource");
    }

    private static Map<String, Object> recommendedFlags() throws IOException {
        JsonNode flags =
                new ObjectMapper().readTree(Path.of("../cdk.json").toFile()).path("context");
        return new ObjectMapper().convertValue(flags, new TypeReference<Map<String, Object>>() {});
    }
}
