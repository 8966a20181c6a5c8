package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.batch.IJobQueue;

/** What is left out and what is let in, in EventBridge's own matcher. */
class WatchTest {
    private static final String JOB = "Batch Job State Change";
    private static final String SERVICE_JOB = "Batch Service Job State Change";
    private static final String BLOCKED = "Batch Job Queue Blocked";

    private final Stack stack = TestMonitor.stackWithKnownPartition();

    @Test
    void allJobQueuesButTheExcludedOnesAreWatched() {
        IJobQueue test = TestMonitor.jobQueue(stack, "test");
        IJobQueue dev = TestMonitor.jobQueue(stack, "dev");
        EventMatcher rules = rules(monitor -> monitor.excludeJobQueues(List.of(test, dev)));

        for (String kind : List.of(JOB, SERVICE_JOB, BLOCKED)) {
            assertThat(rules.matching(kind, job("nightly", "import", "a"))).hasSize(1);
            assertThat(rules.matching(kind, job("test-2", "import", "a"))).hasSize(1);
            assertThat(rules.matching(kind, job("test", "import", "a"))).isEmpty();
            assertThat(rules.matching(kind, job("dev", "import", "a"))).isEmpty();
        }
    }

    @Test
    void allJobDefinitionsButTheExcludedOnesAreWatched() {
        EventMatcher rules = rules(monitor -> monitor.excludeJobDefinitions(List.of("import", "try-*")));

        assertThat(rules.matching(JOB, job("q", "import", "a"))).isEmpty();
        assertThat(rules.matching(JOB, job("q", "try-this", "a"))).isEmpty();
        assertThat(rules.matching(JOB, job("q", "import-all", "a"))).containsExactly("JobStateChanges");
        assertThat(rules.matching(JOB, job("q", "retry", "a"))).containsExactly("JobStateChanges");
        assertThat(rules.matching(SERVICE_JOB, "{\"status\":\"FAILED\"}")).containsExactly("ServiceJobStateChanges");
        assertThat(rules.matching(BLOCKED, job("q", "import", "a"))).containsExactly("QueueBlocked");
    }

    @Test
    void jobsAreWatchedByTheBeginningOfTheirName() {
        EventMatcher rules = rules(monitor -> monitor.jobNamePrefixes(List.of("nightly-", "weekly")));

        for (String kind : List.of(JOB, SERVICE_JOB)) {
            assertThat(rules.matching(kind, job("q", "import", "nightly-1"))).hasSize(1);
            assertThat(rules.matching(kind, job("q", "import", "weekly"))).hasSize(1);
            assertThat(rules.matching(kind, job("q", "import", "nightly"))).isEmpty();
            assertThat(rules.matching(kind, job("q", "import", "not-nightly-1")))
                    .isEmpty();
        }
        assertThat(rules.matching(BLOCKED, job("q", "import", "other"))).containsExactly("QueueBlocked");
    }

    @Test
    void jobsThatSucceedCanBeLeftOut() {
        EventMatcher rules = rules(monitor -> monitor.statuses(List.of(FinalStatus.FAILED)));

        for (String kind : List.of(JOB, SERVICE_JOB)) {
            assertThat(rules.matching(kind, "{\"status\":\"FAILED\"}")).hasSize(1);
            assertThat(rules.matching(kind, "{\"status\":\"RUNNABLE\",\"attempts\":[{\"startedAt\":1}]}"))
                    .hasSize(1);
            assertThat(rules.matching(kind, "{\"status\":\"SUCCEEDED\"}")).isEmpty();
        }
    }

    @Test
    void allFiltersTogetherHaveToApply() {
        IJobQueue nightly = TestMonitor.jobQueue(stack, "nightly");
        EventMatcher rules = rules(monitor -> monitor.jobQueues(List.of(nightly))
                .excludeJobDefinitions(List.of("import"))
                .jobNamePrefixes(List.of("a")));

        assertThat(rules.matching(JOB, job("nightly", "report", "abc"))).containsExactly("JobStateChanges");
        assertThat(rules.matching(JOB, job("daily", "report", "abc"))).isEmpty();
        assertThat(rules.matching(JOB, job("nightly", "import", "abc"))).isEmpty();
        assertThat(rules.matching(JOB, job("nightly", "report", "bc"))).isEmpty();
    }

    @Test
    void whatIsWatchedChangesThePatternsAndNothingElse() {
        Set<String> pattern = Set.of("EventPattern");
        assertThat(TemplateChanges.of(monitor -> monitor.statuses(List.of(FinalStatus.FAILED))))
                .isEqualTo(Map.of("JobStateChanges", pattern, "ServiceJobStateChanges", pattern));
        assertThat(TemplateChanges.of(monitor -> monitor.jobNamePrefixes(List.of("nightly-"))))
                .isEqualTo(Map.of("JobStateChanges", pattern, "ServiceJobStateChanges", pattern));
        assertThat(TemplateChanges.of(monitor -> monitor.excludeJobDefinitions(List.of("import"))))
                .isEqualTo(Map.of("JobStateChanges", pattern));
        Stack with = new Stack();
        assertThat(TemplateChanges.of(
                        new Stack(),
                        with,
                        monitor -> monitor.excludeJobQueues(List.of(TestMonitor.jobQueue(with, "test")))))
                .isEqualTo(
                        Map.of("JobStateChanges", pattern, "ServiceJobStateChanges", pattern, "QueueBlocked", pattern));
    }

    @Test
    void theOrderOfStatusesDoesNotMatter() {
        assertThat(TemplateChanges.of(monitor -> monitor.statuses(List.of(FinalStatus.FAILED, FinalStatus.SUCCEEDED))))
                .isEmpty();
    }

    private EventMatcher rules(Consumer<BatchJobMonitor.Builder> properties) {
        return new EventMatcher(TestMonitor.in(stack, properties).template());
    }

    private static String job(String queue, String definition, String name) {
        return """
            {"status":"FAILED","jobName":"%s","jobQueue":"%s","jobDefinition":"arn:aws:batch:%s:%s:job-definition/%s:7"}""".formatted(
                        name,
                        TestMonitor.jobQueueArn(TestMonitor.REGION, queue),
                        TestMonitor.REGION,
                        TestMonitor.ACCOUNT,
                        definition);
    }
}
