package dev.batchmonitor.cdk;

import static dev.batchmonitor.cdk.AlarmTemplates.ALARM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.batch.IJobQueue;
import software.amazon.awscdk.services.batch.JobQueue;
import software.amazon.awscdk.services.events.EventBus;

/** Job queues that have the same name in several accounts, as they do where one bus has the events of all. */
class QueuesOfOneNameTest {
    private static final String FAR = "arn:aws:batch:us-east-1:999988887777:job-queue/nightly";
    private static final String NEAR = "arn:aws:batch:eu-west-1:111122223333:job-queue/nightly";

    private final Stack stack = TestMonitor.stackIn(TestMonitor.REGION);

    @Test
    void eachHasAlarmsOfItsOwnAndThoseAtHomeKeepTheirIds() {
        monitor(stack).jobQueues(List.of(near(stack), far(stack))).build();
        TestMonitor monitor = built();

        assertThat(AlarmTemplates.names(monitor))
                .contains("FailedJobsAlarmnightly", "FailedJobsAlarm999988887777useast1nightly")
                .contains("QueueTimeAlarmnightly", "QueueTimeAlarm999988887777useast1nightly");
        assertThat(monitor.resource(ALARM, "MonitorFailedJobsAlarm999988887777useast1nightly")
                        .toString())
                .contains("AWS Batch job queue 999988887777:us-east-1:nightly failed")
                .contains("{Name=JobQueue, Value=999988887777:us-east-1:nightly}");
    }

    @Test
    void oneThatIsAddedHasThemToo() {
        BatchJobMonitor monitor = monitor(stack).jobQueues(List.of(near(stack))).build();
        monitor.addQueue(far(stack));

        assertThat(AlarmTemplates.names(built())).contains("FailedJobsAlarm999988887777useast1nightly");
    }

    @Test
    void whereNobodyKnowsWhichIsAtHomeTheyAreRefused() {
        assertThat(WrongUse.messageOf(
                        new Stack(),
                        (anywhere, monitor) -> monitor.jobQueues(List.of(near(anywhere), far(anywhere)))
                                .alarms(MonitorAlarms.all())))
                .contains(
                        "'jobQueues' must have names that tell them apart, as each has alarms, got: 'Default/Near' and"
                                + " 'Default/Far', both 'nightly'; name each once, and give the stack an env with account and region");
    }

    @Test
    void oneThatIsAddedIsRefusedThereTooAndChangesNothing() {
        Stack anywhere = new Stack();
        BatchJobMonitor monitor =
                monitor(anywhere).jobQueues(List.of(near(anywhere))).build();
        int before = monitor.getNode().findAll().size();

        assertThatThrownBy(() -> monitor.addQueue(far(anywhere)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "both 'nightly'; name each once, and give the stack an env with account and region");
        assertThat(monitor.getNode().findAll()).hasSize(before);
        assertThat(Template.fromStack(anywhere).toJSON().toString()).doesNotContain("999988887777");
    }

    @Test
    void withoutAlarmsOfTheirOwnTheyNeedNotBeToldApart() {
        Stack anywhere = new Stack();
        BatchJobMonitor monitor = monitor(anywhere)
                .jobQueues(List.of(near(anywhere), far(anywhere)))
                .alarms(MonitorAlarms.ofMonitor())
                .build();

        assertThat(monitor.getAlarms()).isNotEmpty();
    }

    private static BatchJobMonitor.Builder monitor(Stack stack) {
        return TestMonitor.builder(stack)
                .eventBus(EventBus.fromEventBusArn(
                        stack, "Bus", "arn:aws:events:eu-west-1:111122223333:event-bus/central"))
                .alarms(MonitorAlarms.all());
    }

    private TestMonitor built() {
        return new TestMonitor(
                stack, (BatchJobMonitor) stack.getNode().findChild("Monitor"), Template.fromStack(stack));
    }

    private static IJobQueue near(Stack stack) {
        return JobQueue.fromJobQueueArn(stack, "Near", NEAR);
    }

    private static IJobQueue far(Stack stack) {
        return JobQueue.fromJobQueueArn(stack, "Far", FAR);
    }
}
