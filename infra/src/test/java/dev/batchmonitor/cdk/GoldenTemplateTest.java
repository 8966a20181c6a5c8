package dev.batchmonitor.cdk;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.sns.Topic;

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
        BatchJobMonitor.Builder.create(stack, "Monitor")
                .jobQueues(List.of(TestMonitor.jobQueue(stack, "nightly"), TestMonitor.jobQueue(stack, "daily")))
                .jobDefinitions(List.of("import", "report-*"))
                .alertTopic(Topic.Builder.create(stack, "Topic").masterKey(key).build())
                .alertEmails(List.of("ops@example.com"))
                .encryptionKey(key)
                .attemptAlerts(true)
                .consoleDomain("console.example.org")
                .logLines(50)
                .logGroups(List.of(
                        LogGroup.fromLogGroupName(stack, "JobLog", "/aws/batch/job"),
                        LogGroup.fromLogGroupArn(
                                stack, "OtherLog", "arn:aws:logs:us-east-1:111122223333:log-group:/jobs/etl:*")))
                .metricNamespace("Acme/Batch")
                .batchingWindow(Duration.seconds(20))
                .memorySize(1024)
                .functionTimeout(Duration.minutes(2))
                .logRetention(RetentionDays.ONE_MONTH)
                .functionCode(TestMonitor.code(stack))
                .build();

        GoldenTemplate.of(Template.fromStack(stack)).isAsIn("all-properties.json");
    }
}
