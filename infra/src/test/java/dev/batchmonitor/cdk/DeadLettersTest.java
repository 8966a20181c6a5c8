package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.sqs.IQueue;
import software.amazon.awscdk.services.sqs.Queue;

/** A dead-letter queue that exists already. */
class DeadLettersTest {
    private static final String ARN = "arn:aws:sqs:eu-west-1:111122223333:";

    @Test
    void queueThatIsGivenGetsAllThatIsLost() {
        Stack stack = new Stack();
        Queue own = new Queue(stack, "Own");
        TestMonitor monitor =
                TestMonitor.in(stack, builder -> builder.deadLetterQueue(own).alertEmails(List.of("ops@example.com")));

        assertThat(monitor.template().findResources("AWS::SQS::Queue")).hasSize(2);
        assertThat(monitor.monitor().getDeadLetterQueue()).isSameAs(own);
        assertThat(String.valueOf(
                        monitor.resource("AWS::SQS::Queue", "MonitorQueue").get("RedrivePolicy")))
                .contains("deadLetterTargetArn={Fn::GetAtt=[Own");
        assertThat(monitor.all("AWS::Events::Rule"))
                .allSatisfy(rule -> assertThat(rule.toString()).contains("DeadLetterConfig={Arn={Fn::GetAtt=[Own"));
        assertThat(monitor.only("AWS::SNS::Subscription").toString()).contains("deadLetterTargetArn={Fn::GetAtt=[Own");
        assertThatCode(() -> Annotations.fromStack(stack).hasNoWarning("*", Match.anyValue()))
                .doesNotThrowAnyException();
    }

    @Test
    void itsPolicyLetsRulesAndTopicsOfTheAccountSend() {
        Stack stack = TestMonitor.stackWithKnownPartition();
        TestMonitor monitor = TestMonitor.in(stack, builder -> builder.deadLetterQueue(new Queue(stack, "Own")));

        assertThat(TestMonitor.statements(monitor.resource("AWS::SQS::QueuePolicy", "OwnPolicy"), "PolicyDocument"))
                .extracting(statement -> statement.get("Principal") + " " + statement.get("Condition"))
                .containsExactly(
                        "{Service=events.amazonaws.com} {ArnLike={aws:SourceArn=arn:aws:events:eu-west-1:111122223333:rule/*}}",
                        "{Service=sns.amazonaws.com} {ArnLike={aws:SourceArn=arn:aws:sns:eu-west-1:111122223333:*}}");
    }

    @Test
    void keyOfTheQueueLetsThemInToo() {
        Stack stack = new Stack();
        Key key = new Key(stack, "QueueKey");
        Queue own = Queue.Builder.create(stack, "Own").encryptionMasterKey(key).build();
        TestMonitor monitor = TestMonitor.in(stack, builder -> builder.deadLetterQueue(own));

        assertThat(TestMonitor.statements(monitor.resource("AWS::KMS::Key", "QueueKey"), "KeyPolicy"))
                .extracting(statement -> statement.get("Principal"))
                .contains(Map.of("Service", "events.amazonaws.com"), Map.of("Service", "sns.amazonaws.com"));
    }

    @Test
    void alarmSaysHowLongMessagesWaitOnlyWhereThatIsKnown() {
        Stack stack = new Stack();
        TestMonitor given = TestMonitor.in(stack, builder -> builder.deadLetterQueue(new Queue(stack, "Own")));

        assertThat(given.resource(AlarmTemplates.ALARM, "MonitorDeadLettersAlarm")
                        .toString())
                .contains("They wait as long as the dead-letter queue keeps messages: aws sqs receive-message")
                .doesNotContain("14 days");
        assertThat(TestMonitor.with(builder -> {})
                        .resource(AlarmTemplates.ALARM, "MonitorDeadLettersAlarm")
                        .toString())
                .contains("They wait for 14 days: aws sqs receive-message");
    }

    @Test
    void queueMayBeInAnotherStack() {
        App app = new App();
        Stack shared = new Stack(app, "Shared");
        Stack stack = new Stack(app, "Stack");
        Queue own = new Queue(shared, "Own");
        TestMonitor monitor =
                TestMonitor.in(stack, builder -> builder.deadLetterQueue(own).alertEmails(List.of("ops@example.com")));

        assertThat(monitor.only("AWS::SNS::Subscription").toString()).contains("Fn::ImportValue");
        assertThat(Template.fromStack(shared).findResources("AWS::SQS::QueuePolicy"))
                .hasSize(1);
    }

    @Test
    void importedQueueNeedsItsOwnersConsent() {
        Stack stack = TestMonitor.stackIn("eu-west-1");
        TestMonitor.in(stack, builder -> builder.deadLetterQueue(Queue.fromQueueArn(stack, "Lost", ARN + "lost")));

        assertThat(Annotations.fromStack(stack)
                        .findWarning("*", Match.stringLikeRegexp("'deadLetterQueue' or its KMS key is imported")))
                .hasSize(1);
    }

    @Test
    void queueThatCannotHoldDeadLettersIsRefused() {
        assertThat(messageOf("arn:aws:sqs:eu-west-1:111122223333:lost.fifo"))
                .contains("'deadLetterQueue' must be a standard queue", "got: FIFO queue 'Stack/Lost'");
        assertThat(messageOf("arn:aws:sqs:us-east-1:111122223333:lost"))
                .contains("'deadLetterQueue' must be in the monitor's own Region eu-west-1, got: 'Stack/Lost'");
        assertThat(messageOf("arn:aws:sqs:eu-west-1:999988887777:lost"))
                .contains("'deadLetterQueue' must be in the monitor's own account 111122223333", "in 999988887777");
    }

    private static String messageOf(String arn) {
        return WrongUse.messageOf((stack, monitor) -> {
            IQueue lost = Queue.fromQueueArn(stack, "Lost", arn);
            monitor.deadLetterQueue(lost);
        });
    }
}
