package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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
    void jobsAreLeftOutByTheBeginningOfTheirName() {
        EventMatcher rules = rules(monitor -> monitor.excludeJobNamePrefixes(List.of("test-", "try")));

        for (String kind : List.of(JOB, SERVICE_JOB)) {
            assertThat(rules.matching(kind, job("q", "import", "nightly-1"))).hasSize(1);
            assertThat(rules.matching(kind, job("q", "import", "my-test-1"))).hasSize(1);
            assertThat(rules.matching(kind, job("q", "import", "test-1"))).isEmpty();
            assertThat(rules.matching(kind, job("q", "import", "try"))).isEmpty();
        }
        assertThat(rules.matching(BLOCKED, job("q", "import", "test-1"))).containsExactly("QueueBlocked");
    }

    @Test
    void whatIsIncludedIsForTheRulesAndWhatIsTakenAwayFromItForTheFunction() {
        TestMonitor monitor = TestMonitor.in(
                stack,
                builder -> builder.jobDefinitions(List.of("import-*"))
                        .excludeJobDefinitions(List.of("import-draft", "import-x-*"))
                        .jobNamePrefixes(List.of("nightly-"))
                        .excludeJobNamePrefixes(List.of("nightly-test", "nightly-try")));
        EventMatcher rules = new EventMatcher(monitor.template());

        assertThat(rules.matching(JOB, job("q", "import-draft", "nightly-test")))
                .hasSize(1);
        assertThat(rules.matching(JOB, job("q", "report", "nightly-a"))).isEmpty();
        assertThat(rules.matching(JOB, job("q", "import-a", "daily"))).isEmpty();
        assertThat(monitor.environment())
                .containsEntry("BATCH_MONITOR_EXCLUDE_JOB_DEFINITIONS", "import-draft,import-x-*")
                .containsEntry("BATCH_MONITOR_EXCLUDE_JOB_NAMES", "nightly-test*,nightly-try*");
    }

    @Test
    void tagsAreForTheFunctionAndServiceJobsWhichCannotBeLookedUpAreLeftOut() {
        EventMatcher rules = rules(monitor -> monitor.jobTags(Map.of("team", "genomics")));

        assertThat(rules.matching(JOB, job("q", "import", "a"))).containsExactly("JobStateChanges");
        assertThat(rules.matching(SERVICE_JOB, "{\"status\":\"FAILED\"}")).isEmpty();
        assertThat(rules.matching(BLOCKED, job("q", "import", "a"))).containsExactly("QueueBlocked");
        assertThat(rules.matching("Batch Service Job Queue Blocked", job("q", "import", "a")))
                .isEmpty();
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
