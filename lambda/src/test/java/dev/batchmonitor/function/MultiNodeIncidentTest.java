package dev.batchmonitor.function;

import static dev.batchmonitor.function.SampleEvents.stateChange;
import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.alert.AlertMessage;
import dev.batchmonitor.function.job.JobDescriptions;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Jobs that consist of nodes. */
class MultiNodeIncidentTest extends IncidentStory {
    @Test
    void aMultiNodeJobIsToldOfAlsoAfterOneOfItsNodes() {
        handle(stateChange("mpi#2", "FAILED", ended(0, 1) + ",\"nodeDetails\":{\"nodeIndex\":2}"));
        handle(stateChange("mpi", "FAILED", ended(1, 1) + ",\"nodeProperties\":{\"numNodes\":4}"));
        handle(stateChange("mpi", "FAILED", ended(1, 1) + ",\"nodeProperties\":{\"numNodes\":4}"));
        assertThat(published).extracting(AlertMessage::jobId).containsExactly("mpi#2", "mpi");
        assertThat(closings).isEmpty();
    }

    @Test
    void aMultiNodeJobAndItsNodesAreOneMessageWhereTheyComeTogether() {
        handle(
                stateChange("mpi#0", "FAILED", ended(0, 1) + ",\"nodeDetails\":{\"nodeIndex\":0}"),
                stateChange("mpi", "FAILED", ended(1, 1) + ",\"nodeProperties\":{\"numNodes\":4}"));
        assertThat(published).extracting(AlertMessage::jobId).containsExactly("mpi");
    }

    @Test
    void aMultiNodeJobDoesNotTellAgainOfNodesWhoseEventsAreRepeated() {
        String node = stateChange("mpi#2", "FAILED", ended(0, 1) + ",\"nodeDetails\":{\"nodeIndex\":2}");
        handle(node);
        handle(node, stateChange("mpi", "FAILED", ended(1, 1) + ",\"nodeProperties\":{\"numNodes\":4}"));
        assertThat(published).extracting(AlertMessage::jobId).containsExactly("mpi#2", "mpi");
        assertThat(published.get(1).bodies().get("default")).doesNotContain("\"others\"");
    }

    @Test
    void aNodeThatIsToldOfTwiceDoesNotHideAnother() {
        handle(node(0));
        handle(node(1));
        handle(node(0), stateChange("mpi", "FAILED", ended(1, 1) + ",\"nodeProperties\":{\"numNodes\":4}"));
        closeAll();
        assertThat(published)
                .extracting(AlertMessage::jobId)
                .startsWith("mpi#0", "mpi")
                .hasSize(3);
        assertThat(subjects()).last().asString().startsWith("1 MORE FAILED");
    }

    @Test
    void aNodeOfAJobThatSucceededIsWorthNoMessage() {
        descriptions = new JobDescriptions(
                Map.of("mpi", job(stateChange("mpi", "SUCCEEDED", "\"nodeProperties\":{\"numNodes\":4}"))), Map.of());
        handle(node(2));
        assertThat(subjects()).isEmpty();
    }

    @Test
    void aNodeOfAJobThatGoesOnIsAWarning() {
        handle(node(2));
        assertThat(subjects()).first().asString().startsWith("NODE FAILED: job, node 2 (");
        assertThat(published.get(0).attributes()).containsEntry("severity", "WARNING");
    }

    private static String node(int index) {
        return stateChange("mpi#" + index, "FAILED", ended(0, 1) + ",\"nodeDetails\":{\"nodeIndex\":0}");
    }
}
