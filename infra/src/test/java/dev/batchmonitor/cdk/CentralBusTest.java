package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.batch.IJobQueue;
import software.amazon.awscdk.services.batch.JobQueue;
import software.amazon.awscdk.services.events.EventBus;
import software.amazon.awscdk.services.events.IEventBus;

/** An event bus to which other accounts and Regions forward their events. */
class CentralBusTest {
    private static final String JOB = "Batch Job State Change";
    private static final String FAR = "arn:aws:batch:us-east-1:999988887777:";
    private static final String NEAR = "arn:aws:batch:eu-west-1:111122223333:";

    private final Stack stack = TestMonitor.stackWithKnownPartition();
    private final IEventBus bus = bus(stack, "eu-west-1");

    @Test
    void functionKnowsItsAccountThen() {
        assertThat(TestMonitor.in(stack, monitor -> monitor.eventBus(bus)).environment())
                .containsEntry("BATCH_MONITOR_ACCOUNT_ID", "111122223333");
        assertThat(TestMonitor.with(monitor -> {}).environment()).doesNotContainKey("BATCH_MONITOR_ACCOUNT_ID");
    }

    @Test
    void jobDefinitionsAreWatchedWhereverTheyAre() {
        EventMatcher rules = rules(monitor -> monitor.jobDefinitions(List.of("import", "report-*")));

        assertThat(rules.matching(JOB, definition(FAR, "import:3"))).containsExactly("JobStateChanges");
        assertThat(rules.matching(JOB, definition(NEAR, "report-daily:1"))).containsExactly("JobStateChanges");
        assertThat(rules.matching(JOB, definition(FAR, "import-all:3"))).isEmpty();
        assertThat(rules.matching(JOB, definition(FAR, "my-import:3"))).isEmpty();
    }

    @Test
    void jobDefinitionsAreExcludedWhereverTheyAre() {
        EventMatcher rules = rules(monitor -> monitor.excludeJobDefinitions(List.of("import", "try-*")));

        assertThat(rules.matching(JOB, definition(FAR, "import:3"))).isEmpty();
        assertThat(rules.matching(JOB, definition(NEAR, "try-this:1"))).isEmpty();
        assertThat(rules.matching(JOB, definition(FAR, "import-all:3"))).containsExactly("JobStateChanges");
    }

    @Test
    void jobQueuesOfOtherAccountsAndRegionsCanBeWatched() {
        EventMatcher rules = rules(monitor -> monitor.jobQueues(List.of(queue("nightly"))));

        assertThat(rules.matching(JOB, "{\"status\":\"FAILED\",\"jobQueue\":\"" + FAR + "job-queue/nightly\"}"))
                .containsExactly("JobStateChanges");
        assertThat(rules.matching(JOB, "{\"status\":\"FAILED\",\"jobQueue\":\"" + NEAR + "job-queue/nightly\"}"))
                .isEmpty();
    }

    @Test
    void metricsOfAJobQueueElsewhereNameItsAccountAndRegion() {
        BatchJobMonitor monitor = TestMonitor.builder(stack).eventBus(bus).build();

        assertThat(monitor.metricFailedJobs(queue("nightly")).getDimensions())
                .isEqualTo(Map.of("JobQueue", "999988887777:us-east-1:nightly"));
        assertThat(monitor.metricFailedJobs(TestMonitor.jobQueue(stack, "daily"))
                        .getDimensions())
                .isEqualTo(Map.of("JobQueue", "daily"));
    }

    @Test
    void busOfAnotherRegionIsRefused() {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.eventBus(bus(stack, "us-east-1"))))
                .contains("'eventBus' must be in the monitor's own Region eu-west-1, got: 'Stack/Bus' in us-east-1");
    }

    private EventMatcher rules(Consumer<BatchJobMonitor.Builder> properties) {
        return new EventMatcher(TestMonitor.in(stack, properties.andThen(monitor -> monitor.eventBus(bus)))
                .template());
    }

    private IJobQueue queue(String name) {
        return JobQueue.fromJobQueueArn(stack, "Far", FAR + "job-queue/" + name);
    }

    private static IEventBus bus(Stack stack, String region) {
        return EventBus.fromEventBusArn(stack, "Bus", "arn:aws:events:" + region + ":111122223333:event-bus/central");
    }

    private static String definition(String from, String name) {
        return "{\"status\":\"FAILED\",\"jobDefinition\":\"" + from + "job-definition/" + name + "\"}";
    }
}
