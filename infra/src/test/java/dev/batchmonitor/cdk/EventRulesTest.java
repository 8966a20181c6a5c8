package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.batch.FargateComputeEnvironment;
import software.amazon.awscdk.services.batch.IComputeEnvironment;
import software.amazon.awscdk.services.batch.IJobQueue;
import software.amazon.awscdk.services.batch.JobQueue;
import software.amazon.awscdk.services.batch.OrderedComputeEnvironment;

class EventRulesTest {
    private static final String JOB = "Batch Job State Change";
    private static final String SERVICE_JOB = "Batch Service Job State Change";
    private static final String BLOCKED = "Batch Job Queue Blocked";

    private final Stack stack = TestMonitor.stackWithKnownPartition();

    @Test
    void onlyTheJobQueuesGivenAreWatched() {
        EventMatcher rules = new EventMatcher(TestMonitor.in(
                        stack, monitor -> monitor.jobQueues(List.of(TestMonitor.jobQueue(stack, "nightly"))))
                .template());

        assertThat(rules.matching(JOB, job("nightly", "import", 1))).containsExactly("JobStateChanges");
        assertThat(rules.matching(SERVICE_JOB, job("nightly", "import", 1))).containsExactly("ServiceJobStateChanges");
        assertThat(rules.matching(BLOCKED, job("nightly", "import", 1))).containsExactly("QueueBlocked");
        for (String kind : List.of(JOB, SERVICE_JOB, BLOCKED)) {
            assertThat(rules.matching(kind, job("nightly-2", "import", 1))).isEmpty();
        }
    }

    @Test
    void allRevisionsOfAJobDefinitionAreWatched() {
        EventMatcher rules =
                new EventMatcher(TestMonitor.in(stack, monitor -> monitor.jobDefinitions(List.of("import", "report-*")))
                        .template());

        assertThat(rules.matching(JOB, job("q", "import", 1))).containsExactly("JobStateChanges");
        assertThat(rules.matching(JOB, job("q", "import", 42))).containsExactly("JobStateChanges");
        assertThat(rules.matching(JOB, job("q", "report-daily", 1))).containsExactly("JobStateChanges");
        assertThat(rules.matching(JOB, job("q", "import-all", 1))).isEmpty();
        assertThat(rules.matching(JOB, job("q", "report", 1))).isEmpty();
    }

    @Test
    void serviceJobsHaveNoJobDefinitionToWatch() {
        EventMatcher rules =
                new EventMatcher(TestMonitor.in(stack, monitor -> monitor.jobDefinitions(List.of("import")))
                        .template());

        assertThat(rules.matching(SERVICE_JOB, job("q", "import", 1))).isEmpty();
        assertThat(rules.matching("Batch Service Job Queue Blocked", job("q", "import", 1)))
                .isEmpty();
        assertThat(rules.matching(BLOCKED, job("q", "other", 1))).containsExactly("QueueBlocked");
    }

    @Test
    void manyJobQueuesAreSharedAmongRulesThatFitTheQuota() {
        List<IJobQueue> queues = IntStream.range(0, 40)
                .mapToObj(i -> TestMonitor.jobQueue(stack, "queue-with-a-rather-long-name-" + i))
                .toList();
        TestMonitor monitor = TestMonitor.in(stack, builder -> builder.jobQueues(queues));
        EventMatcher rules = new EventMatcher(monitor.template());

        assertThat(monitor.all("AWS::Events::Rule"))
                .hasSizeBetween(6, 15)
                .allSatisfy(rule -> assertThat(EventMatcher.pattern(rule)).hasSizeLessThanOrEqualTo(2048));
        for (int i = 0; i < 40; i++) {
            assertThat(rules.matching(JOB, job("queue-with-a-rather-long-name-" + i, "import", 1)))
                    .as("queue %d", i)
                    .hasSize(1);
        }
    }

    @Test
    void jobQueuesOfTheSameStackAreWatchedByReference() {
        IComputeEnvironment environment = FargateComputeEnvironment.fromFargateComputeEnvironmentArn(
                stack, "Environment", "arn:aws:batch:eu-west-1:111122223333:compute-environment/e");
        IJobQueue queue = JobQueue.Builder.create(stack, "Jobs")
                .computeEnvironments(List.of(OrderedComputeEnvironment.builder()
                        .computeEnvironment(environment)
                        .order(1)
                        .build()))
                .build();
        TestMonitor monitor = TestMonitor.in(stack, builder -> builder.jobQueues(List.of(queue)));

        assertThat(EventMatcher.pattern(monitor.resource("AWS::Events::Rule", "MonitorQueueBlocked")))
                .contains("\"jobQueue\":[{\"Fn::GetAtt\":[\"Jobs");
    }

    private static String job(String queue, String definition, int revision) {
        return """
            {"status":"FAILED","jobQueue":"%s","jobDefinition":"arn:aws:batch:%s:%s:job-definition/%s:%d"}""".formatted(
                        TestMonitor.jobQueueArn(TestMonitor.REGION, queue),
                        TestMonitor.REGION,
                        TestMonitor.ACCOUNT,
                        definition,
                        revision);
    }
}
