package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.services.batch.IJobQueue;
import software.amazon.awscdk.services.batch.JobQueue;
import software.amazon.awscdk.services.events.EventBus;

class EventChecksTest {
    @Test
    void noJobQueueIsRefused() {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.jobQueues(List.of())))
                .contains("'jobQueues' must name at least one job queue, got: an empty list; leave it out");
    }

    @Test
    void sameJobQueueTwiceIsRefused() {
        assertThat(WrongUse.messageOf((stack, monitor) -> {
                    IJobQueue queue = TestMonitor.jobQueue(stack, "nightly");
                    monitor.jobQueues(List.of(queue, queue));
                }))
                .contains("'jobQueues' must name each job queue once, got: 'Stack/nightly' twice");
    }

    @Test
    void jobQueueOfAnotherRegionIsRefused() {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.jobQueues(
                        List.of(JobQueue.fromJobQueueArn(stack, "Far", TestMonitor.jobQueueArn("us-east-1", "far"))))))
                .contains("'jobQueues' must be in the monitor's own Region eu-west-1, got: 'Stack/Far' in us-east-1");
    }

    @Test
    void moreJobDefinitionsThanAPatternHoldsAreRefused() {
        List<String> definitions =
                IntStream.range(0, 30).mapToObj(i -> "import-" + i).toList();
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.jobDefinitions(definitions)))
                .contains("'jobDefinitions' must fit into the pattern of an EventBridge rule", "trailing '*'");
    }

    @Test
    void jobQueuesToWatchAndNotToWatchExcludeEachOther() {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.jobQueues(List.of(TestMonitor.jobQueue(stack, "a")))
                        .excludeJobQueues(List.of(TestMonitor.jobQueue(stack, "b")))))
                .contains("'jobQueues' must not be set together with 'excludeJobQueues', got: both; leave out one");
    }

    @Test
    void jobsOfOtherAccountsHaveNoTagsToWatch() {
        assertThat(WrongUse.messageOf((stack, monitor) ->
                        monitor.eventBus(new EventBus(stack, "Bus")).jobTags(Map.of("team", "genomics"))))
                .contains("'jobTags' must not be set together with 'eventBus'", "create a monitor in each account");
    }

    @Test
    void whatIsExcludedIsCheckedAsWhatIsWatched() {
        assertThat(WrongUse.messageOf((stack, monitor) ->
                        monitor.excludeJobQueues(List.of()).excludeJobDefinitions(List.of("import:3"))))
                .contains(
                        "'excludeJobQueues' must name at least one job queue, got: an empty list",
                        "'excludeJobDefinitions' must hold names",
                        "got: 'import:3'");
    }

    @Test
    void failuresCannotBeLeftOut() {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.statuses(List.of(FinalStatus.SUCCEEDED))))
                .contains("'statuses' must contain FAILED, got: [SUCCEEDED]; add it");
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.statuses(List.of())))
                .contains("got: []; add it");
        assertThat(WrongUse.messageOf(
                        (stack, monitor) -> monitor.statuses(List.of(FinalStatus.FAILED, FinalStatus.FAILED))))
                .contains("'statuses' must name each status once, got: 'FAILED' twice");
    }

    @Test
    void recoveryIsNotSeenWithoutSuccess() {
        assertThat(WrongUse.messageOf((stack, monitor) ->
                        monitor.statuses(List.of(FinalStatus.FAILED)).recoveryAlerts(true)))
                .contains("'recoveryAlerts' must be false if 'statuses' leaves SUCCEEDED out", "leave one of them out");
    }

    @Test
    void moreExcludedThanAPatternHoldsIsRefused() {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.excludeJobQueues(IntStream.range(0, 40)
                                .mapToObj(i -> TestMonitor.jobQueue(stack, "a-queue-with-a-long-name-" + i))
                                .toList())
                        .jobNamePrefixes(List.of("nightly"))))
                .contains("'excludeJobQueues' and 'jobNamePrefixes' must fit into the pattern of an EventBridge rule");
    }
}
