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
}
