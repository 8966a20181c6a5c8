package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.batch.JobQueue;

/** Job queues that are added after the monitor was made. */
class AddQueueTest {
    private static final String JOB = "Batch Job State Change";

    private final Stack stack = TestMonitor.stackWithKnownPartition();

    @Test
    void queueThatIsAddedIsWatchedByTheSameRules() {
        BatchJobMonitor monitor = monitorOfOneQueue();
        monitor.addQueue(TestMonitor.jobQueue(stack, "daily"));
        Template template = Template.fromStack(stack);
        EventMatcher rules = new EventMatcher(template);

        assertThat(rules.matching(JOB, job("nightly"))).containsExactly("JobStateChanges");
        assertThat(rules.matching(JOB, job("daily"))).containsExactly("JobStateChanges");
        assertThat(rules.matching(JOB, job("other"))).isEmpty();
        assertThat(template.findResources("AWS::Events::Rule")).hasSize(3);
        assertThat(monitor.getRules()).hasSize(3);
    }

    @Test
    void sameTemplateComesOfQueuesAddedAndQueuesGiven() {
        BatchJobMonitor added = monitorOfOneQueue();
        Stack other = TestMonitor.stackWithKnownPartition();
        List<String> names = List.of("daily", "weekly");
        names.forEach(name -> added.addQueue(TestMonitor.jobQueue(stack, name)));
        TestMonitor given = TestMonitor.in(
                other,
                builder -> builder.jobQueues(List.of(
                        TestMonitor.jobQueue(other, "nightly"),
                        TestMonitor.jobQueue(other, "daily"),
                        TestMonitor.jobQueue(other, "weekly"))));

        assertThat(Template.fromStack(stack).findResources("AWS::Events::Rule"))
                .isEqualTo(given.template().findResources("AWS::Events::Rule"));
    }

    @Test
    void queuesThatNoLongerFitGetRulesOfTheirOwn() {
        BatchJobMonitor monitor = monitorOfOneQueue();
        for (int i = 0; i < 30; i++) {
            monitor.addQueue(TestMonitor.jobQueue(stack, "queue-with-a-rather-long-name-" + i));
        }
        TestMonitor built = new TestMonitor(stack, monitor, Template.fromStack(stack));
        EventMatcher rules = new EventMatcher(built.template());

        assertThat(monitor.getRules()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(built.all("AWS::Events::Rule"))
                .allSatisfy(rule -> assertThat(EventMatcher.pattern(rule)).hasSizeLessThanOrEqualTo(2048));
        for (int i = 0; i < 30; i++) {
            assertThat(rules.matching(JOB, job("queue-with-a-rather-long-name-" + i)))
                    .as("queue %d", i)
                    .hasSize(1);
        }
        String policies = built.all("AWS::SQS::QueuePolicy").toString();
        built.template()
                .findResources("AWS::Events::Rule")
                .keySet()
                .forEach(rule -> assertThat(policies).contains("[" + rule + ", Arn]"));
    }

    @Test
    void nothingCanBeAddedWhereEverythingIsWatched() {
        BatchJobMonitor monitor = TestMonitor.builder(stack).build();
        assertThatThrownBy(() -> monitor.addQueue(TestMonitor.jobQueue(stack, "daily")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Stack/Monitor: addQueue failed due to the following validation error(s):\n- ")
                .hasMessageContaining("'jobQueues' must be set where a job queue is added, got: none");
    }

    @Test
    void queueThatCannotBeWatchedIsRefusedAndChangesNothing() {
        BatchJobMonitor monitor = monitorOfOneQueue();
        assertThatThrownBy(() -> monitor.addQueue(JobQueue.fromJobQueueArn(
                        stack, "Again", TestMonitor.jobQueueArn(TestMonitor.REGION, "nightly"))))
                .hasMessageContaining("'jobQueues' must name each job queue once, got: 'Stack/Again' twice");
        assertThatThrownBy(() -> monitor.addQueue(
                        JobQueue.fromJobQueueArn(stack, "Far", TestMonitor.jobQueueArn("us-east-1", "far"))))
                .hasMessageContaining("must be in the monitor's own Region eu-west-1");
        assertThat(Template.fromStack(stack).toJSON()).isEqualTo(new AddQueueTest().template());
    }

    private Map<String, Object> template() {
        monitorOfOneQueue();
        return Template.fromStack(stack).toJSON();
    }

    private BatchJobMonitor monitorOfOneQueue() {
        return TestMonitor.builder(stack)
                .jobQueues(List.of(TestMonitor.jobQueue(stack, "nightly")))
                .build();
    }

    private static String job(String queue) {
        return """
            {"status":"FAILED","jobQueue":"%s"}""".formatted(TestMonitor.jobQueueArn(TestMonitor.REGION, queue));
    }
}
