package dev.batchmonitor.function.job;

import static dev.batchmonitor.function.SampleEvents.attempt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.SampleEvents;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobDescriptionsTest {
    private static final String ONE_ATTEMPT = "\"attempts\":[" + attempt(1) + "]";

    @Test
    void anAnswerThatIsOlderThanTheEventIsPutAside() {
        Job event = job("a", "FAILED", ONE_ATTEMPT);
        Job older = job("a", "RUNNING", "\"attempts\":[]");
        assertThat(answer(older).newest(event)).isEqualTo(event);
    }

    @Test
    void tagsOfAnAnswerThatIsOlderThanTheEventCountAllTheSame() {
        Job event = job("a", "FAILED", ONE_ATTEMPT);
        Job older = job("a", "RUNNING", "\"attempts\":[]").withTags(Map.of("team", "genomics"));
        assertThat(answer(older).newest(event)).isEqualTo(event.withTags(Map.of("team", "genomics")));
    }

    @Test
    void anAnswerThatIsAsNewIsTakenForWhatItKnowsMore() {
        Job event = job("a", "FAILED", ONE_ATTEMPT);
        Job richer = job("a", "FAILED", "\"isTerminated\":true," + ONE_ATTEMPT);
        assertThat(answer(richer).newest(event).ending()).isEqualTo(Job.Ending.TERMINATED);
    }

    @Test
    void aMultiNodeJobIsCompletedByItsMainNode() {
        Job parent = job(
                "a", "FAILED", "\"nodeProperties\":{\"mainNode\":1},\"attempts\":[{\"container\":{},\"stoppedAt\":9}]");
        Job mainNode = job("a#1", "FAILED", ONE_ATTEMPT);
        Job newest = answer(mainNode).newest(parent);
        assertThat(newest.identity().id()).isEqualTo("a");
        assertThat(newest.exit().exitCode()).isEqualTo(1);
        assertThat(newest.lastAttempt().orElseThrow().container().logStream()).isEqualTo("etl/default/1");
    }

    private static JobDescriptions answer(Job job) {
        return new JobDescriptions(Map.of(job.identity().displayId(), job), Map.of());
    }

    private static Job job(String id, String status, String fields) {
        return SampleEvents.decodedStateChange(SampleEvents.stateChange(id, status, fields))
                .job();
    }
}
