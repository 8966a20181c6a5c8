package dev.batchmonitor.cdk;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.events.EventBus;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.sns.ITopic;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.UrlSubscription;
import software.amazon.awscdk.services.sqs.Queue;

/** Logical ids and defaults are promises: whoever updates this library must not lose a queue or a topic by it. */
class GoldenTemplateTest {
    @Test
    void monitorWithoutProperties() throws IOException {
        Stack stack = new Stack();
        BatchJobMonitor.Builder.create(stack, "Monitor").build();

        GoldenTemplate.of(Template.fromStack(stack)).isAsIn("bare.json");
    }

    @Test
    void monitorWithAllProperties() throws IOException {
        Stack stack = TestMonitor.stackIn("eu-west-1");
        Key key = new Key(stack, "Key");
        BatchJobMonitor.Builder builder = BatchJobMonitor.Builder.create(stack, "Monitor")
                .jobQueues(List.of(TestMonitor.jobQueue(stack, "nightly"), TestMonitor.jobQueue(stack, "daily")))
                .jobDefinitions(List.of("import", "report-*"))
                .jobNamePrefixes(List.of("nightly-"))
                .alertTopic(Topic.Builder.create(stack, "Topic").masterKey(key).build())
                .alertEmails(List.of("ops@example.com"))
                .encryptionKey(key)
                .attemptAlerts(true)
                .consoleDomain("console.example.org")
                .metricNamespace("Acme/Batch")
                .batchingWindow(Duration.seconds(20))
                .memorySize(1024)
                .functionTimeout(Duration.minutes(2))
                .logRetention(RetentionDays.ONE_MONTH)
                .functionCode(TestMonitor.code(stack));
        setChatsAndLogs(builder, stack);
        setOperations(builder, stack);
        Topic onCall = new Topic(stack, "OnCall");
        setIncidents(builder, onCall);
        builder.alarms(MonitorAlarms.all().with(MonitorAlarm.FAILED_JOBS, 100))
                .alarmActions(List.of(new SnsAction(onCall)))
                .dashboard(true);
        builder.build();

        GoldenTemplate.of(Template.fromStack(stack)).isAsIn("all-properties.json");
    }

    private static void setChatsAndLogs(BatchJobMonitor.Builder builder, Stack stack) {
        builder.phoneNumbers(List.of("+4915112345678"))
                .subscriptions(List.of(new UrlSubscription("https://example.com/alerts")))
                .slackChannels(List.of(new SlackChannel("T012ABCDEFG", "C012ABCDEFG")))
                .teamsChannels(List.of(new TeamsChannel(
                        "11111111-2222-3333-4444-555555555555",
                        "66666666-7777-8888-9999-000000000000",
                        "19:aab6e0f0a@thread.tacv2")))
                .logLines(50)
                .logGroups(List.of(
                        LogGroup.fromLogGroupName(stack, "JobLog", "/aws/batch/job"),
                        LogGroup.fromLogGroupArn(
                                stack, "OtherLog", "arn:aws:logs:us-east-1:111122223333:log-group:/jobs/etl:*")));
    }

    private static void setOperations(BatchJobMonitor.Builder builder, Stack stack) {
        builder.eventBus(new EventBus(stack, "EventBus"))
                .maximumConcurrency(10)
                .reservedConcurrency(12)
                .tracing(false)
                .removalPolicy(RemovalPolicy.RETAIN)
                .deadLetterQueue(new Queue(stack, "DeadLetters"))
                .vpc(FunctionNetworkTest.vpc(stack))
                .vpcSubnets(SubnetSelection.builder()
                        .subnetType(SubnetType.PRIVATE_ISOLATED)
                        .build())
                .securityGroups(List.of(SecurityGroup.fromSecurityGroupId(stack, "SecurityGroup", "sg-1")));
    }

    private static void setIncidents(BatchJobMonitor.Builder builder, ITopic onCall) {
        builder.incidentWindow(Duration.hours(1))
                .arrayAlerts(ArrayAlerts.SUMMARY)
                .recoveryAlerts(true)
                .quietCauses(List.of(FailureCause.CANCELLED))
                .expectedExitCodes(Map.of("import", List.of(3, 75)))
                .alertRules(List.of(AlertRule.builder()
                        .queues(List.of("night*"))
                        .definitions(List.of("import", "report-*"))
                        .causes(List.of(FailureCause.OUT_OF_MEMORY, FailureCause.EXIT_CODE))
                        .tags(Map.of("team", "genomics"))
                        .severity(AlertSeverity.CRITICAL)
                        .runbookUrl("https://wiki.example.com/import")
                        .topic(onCall)
                        .build()));
    }
}
