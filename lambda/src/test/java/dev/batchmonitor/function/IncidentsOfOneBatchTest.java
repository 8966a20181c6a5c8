package dev.batchmonitor.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.metric.MetricName;
import org.junit.jupiter.api.Test;

/** The incidents of a batch are read in one call, as far as that goes. */
class IncidentsOfOneBatchTest extends IncidentStory {
    @Test
    void severalIncidentsAreReadTogetherAndOneByItself() {
        handle(failed("a", 0), failed("b", 0, 7));
        assertThat(store.singleReads).isZero();
        handle(failed("c", 60));
        assertThat(store.singleReads).isEqualTo(1);
        closeAll();
        assertThat(subjects()).hasSize(3);
    }

    @Test
    void anIncidentThatOthersWroteMeanwhileIsReadAgain() {
        store.beforeWrite = () -> {
            store.beforeWrite = null;
            handle(failed("faster", 30));
        };
        handle(failed("a", 0), failed("b", 0, 7));
        assertThat(store.singleReads).isEqualTo(2);
        closeAll();
        assertThat(subjects()).hasSize(3).last().asString().startsWith("1 MORE FAILED");
        assertThat(failedJobs()).isEqualTo(3);
    }

    @Test
    void whatTheTableLeavesOutOfTheAnswerIsReadByItself() {
        store.leavesOut = true;
        handle(failed("a", 0), failed("b", 0, 7));
        assertThat(store.singleReads).isEqualTo(2);
        assertThat(subjects()).hasSize(2);
    }

    @Test
    void whereTheyCannotBeReadTogetherEachIsReadByItself() {
        store.faultOfMany = "could not be read: BatchGetItem was denied";
        handle(failed("a", 0), failed("b", 0, 7));
        assertThat(store.singleReads).isEqualTo(2);
        assertThat(subjects()).hasSize(2);
        assertThat(sum(MetricName.INCIDENT_TABLE_ERRORS)).isEqualTo(1);
    }
}
