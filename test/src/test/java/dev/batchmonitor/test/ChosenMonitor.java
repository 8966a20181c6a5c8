package dev.batchmonitor.test;

import dev.batchmonitor.cdk.AlertRule;
import dev.batchmonitor.cdk.BatchJobMonitor;
import dev.batchmonitor.cdk.MonitorAlarms;
import dev.batchmonitor.cdk.SlackChannel;
import dev.batchmonitor.cdk.TeamsChannel;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.batch.IJobQueue;
import software.amazon.awscdk.services.batch.JobQueue;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.ec2.VpcAttributes;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.sns.Topic;

/** A monitor with all that makes more resources or permissions. */
final class ChosenMonitor {
    private static final String UUID = "11111111-2222-3333-4444-555555555555";

    private ChosenMonitor() {}

    static BatchJobMonitor.Builder in(Stack stack) {
        return BatchJobMonitor.Builder.create(stack, "Monitor")
                .jobQueues(List.of(jobQueue(stack)))
                .jobTags(Map.of("team", "genomics"))
                .alertEmails(List.of("ops@example.com"))
                .phoneNumbers(List.of("+4915112345678"))
                .slackChannels(List.of(new SlackChannel("T012ABCDEFG", "C012ABCDEFG")))
                .teamsChannels(List.of(new TeamsChannel(UUID, UUID, "19:aab6e0f0a@thread.tacv2")))
                .alertRules(List.of(AlertRule.builder()
                        .queues(List.of("nightly"))
                        .topic(Topic.fromTopicArn(stack, "OnCall", arn(stack, "sns", "on-call")))
                        .build()))
                .recoveryAlerts(true)
                .attemptAlerts(true)
                .logLines(50)
                .logGroups(List.of(LogGroup.fromLogGroupName(stack, "JobLog", "/jobs/etl")))
                .vpc(vpc(stack))
                .reservedConcurrency(10)
                .alarms(MonitorAlarms.all())
                .dashboard(true);
    }

    private static IJobQueue jobQueue(Stack stack) {
        return JobQueue.fromJobQueueArn(stack, "Nightly", arn(stack, "batch", "job-queue/nightly"));
    }

    private static String arn(Stack stack, String service, String resource) {
        return stack.formatArn(ArnComponents.builder()
                .service(service)
                .resource(resource)
                .arnFormat(ArnFormat.NO_RESOURCE_NAME)
                .build());
    }

    private static IVpc vpc(Stack stack) {
        return Vpc.fromVpcAttributes(
                stack,
                "Vpc",
                VpcAttributes.builder()
                        .vpcId("vpc-1")
                        .availabilityZones(List.of("a"))
                        .privateSubnetIds(List.of("subnet-1"))
                        .build());
    }
}
