package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.services.batch.IJobQueue;
import software.amazon.awscdk.services.batch.JobQueue;

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
    void noJobDefinitionIsRefused() {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.jobDefinitions(List.of())))
                .contains("'jobDefinitions' must name at least one job definition, got: an empty list; leave it out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "import:3",
                "*import",
                "im*port",
                "-import",
                "im port",
                "arn:aws:batch:eu-west-1:111122223333:job-definition/import:3"
            })
    void whatIsNoNameOfAJobDefinitionIsRefused(String definition) {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.jobDefinitions(List.of(definition))))
                .contains(
                        "'jobDefinitions' must hold names", "got: '" + definition + "'", "leave out ARN and revision");
    }

    @Test
    void sameJobDefinitionTwiceIsRefused() {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.jobDefinitions(List.of("import", "import"))))
                .contains("'jobDefinitions' must name each job definition once, got: 'import' twice");
    }

    @Test
    void moreJobDefinitionsThanAPatternHoldsAreRefused() {
        List<String> definitions =
                IntStream.range(0, 30).mapToObj(i -> "import-" + i).toList();
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.jobDefinitions(definitions)))
                .contains("'jobDefinitions' must fit into the pattern of an EventBridge rule", "trailing '*'");
    }

    @Test
    void whatToWatchAndWhatNotToWatchExcludeEachOther() {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.jobQueues(List.of(TestMonitor.jobQueue(stack, "a")))
                        .excludeJobQueues(List.of(TestMonitor.jobQueue(stack, "b")))
                        .jobDefinitions(List.of("import-*"))
                        .excludeJobDefinitions(List.of("import-test"))))
                .contains(
                        "'jobQueues' must not be set together with 'excludeJobQueues', got: both; leave out one",
                        "'jobDefinitions' must not be set together with 'excludeJobDefinitions'");
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

    @ParameterizedTest
    @ValueSource(strings = {"", "nightly-*", "-nightly", "night ly", "nächtlich"})
    void whatNoJobNameBeginsWithIsRefused(String prefix) {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.jobNamePrefixes(List.of(prefix))))
                .contains("'jobNamePrefixes' must hold 1 to 128 letters", "got: '" + prefix + "'", "without '*'");
    }

    @Test
    void noOrTheSameBeginningTwiceIsRefused() {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.jobNamePrefixes(List.of())))
                .contains("'jobNamePrefixes' must name at least one beginning of job names, got: an empty list");
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.jobNamePrefixes(List.of("a", "a"))))
                .contains("'jobNamePrefixes' must name each beginning of job names once, got: 'a' twice");
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
