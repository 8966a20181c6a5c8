package dev.batchmonitor.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.local.chain.ChainOptions;
import dev.batchmonitor.local.chain.LocalChain;
import dev.batchmonitor.local.template.CloudAssembly;
import dev.batchmonitor.local.template.Environment;
import dev.batchmonitor.test.IncidentFigures;
import dev.batchmonitor.test.IncidentRuns;
import dev.batchmonitor.test.JobEvents;
import dev.batchmonitor.test.MixedEvents;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events out of order, hours late and from elsewhere tell what the same events tell in order. */
class DisorderTest {
    private static final String ACCOUNT = "111122223333";

    private static IncidentRuns runs;
    private static IncidentFigures inOrder;

    @BeforeAll
    static void startTheFunction() {
        // As on a central bus: the function knows which events are its own.
        Map<String, String> central = Map.of("BATCH_MONITOR_ACCOUNT_ID", ACCOUNT);
        runs = new IncidentRuns(LocalChain.start(
                new CloudAssembly(Path.of("target/cdk.out")).stack(new Environment(ACCOUNT, "eu-west-1")),
                ChainOptions.defaults(Path.of("target/disorder.log"))
                        .withSettings(central)
                        .withBatchSize(100)));
        inOrder = runs.of(MixedEvents.inOrder());
    }

    @AfterAll
    static void stopTheFunction() {
        runs.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void eventsInAnyOrderTellOfTheSameFailures(long seed) {
        List<String> shuffled = new ArrayList<>(MixedEvents.inOrder());
        Collections.shuffle(shuffled, new Random(seed));

        assertSame(runs.of(shuffled), inOrder);
    }

    @Test
    void aThirdOfTheEventsHoursLateTellsOfTheSameFailures() {
        List<String> inTime = new ArrayList<>();
        List<String> late = new ArrayList<>();
        for (String event : MixedEvents.inOrder()) {
            (inTime.size() < 2 * late.size() + 1 ? inTime : late).add(event);
        }
        runs.of(inTime);
        runs.then(List.of(new JobEvents(15).blocked("meanwhile", JobEvents.START.plus(Duration.ofHours(5)))));

        Map<String, Integer> told = new TreeMap<>(runs.then(late).failuresByIncident());
        assertThat(told.keySet()).anyMatch(incident -> incident.contains("meanwhile"));
        told.keySet().removeIf(incident -> incident.contains("meanwhile"));
        assertThat(told).isEqualTo(inOrder.failuresByIncident());
    }

    @Test
    void eventsFromOtherAccountsAndRegionsTellOfTheirFailuresBesideThoseAtHome() {
        List<String> otherAccount = MixedEvents.elsewhere("444455556666", "eu-west-1");
        IncidentFigures alone = runs.of(otherAccount);
        List<String> mixed = new ArrayList<>(otherAccount);
        mixed.addAll(MixedEvents.inOrder());
        Collections.shuffle(mixed, new Random(4));
        IncidentFigures figures = runs.of(mixed);

        Map<String, Integer> expected = new TreeMap<>(alone.failuresByIncident());
        expected.putAll(inOrder.failuresByIncident());
        assertThat(figures.failuresByIncident()).isEqualTo(expected);
        assertThat(figures.sum("FailedJobs")).isEqualTo(alone.sum("FailedJobs") + inOrder.sum("FailedJobs"));
        assertThat(figures.outcome().failed()).isEmpty();
    }

    @Test
    void theSameHappensInAnotherRegion() {
        IncidentFigures figures = runs.of(MixedEvents.elsewhere(ACCOUNT, "us-east-1"));

        assertThat(figures.failuresTold()).isEqualTo(inOrder.failuresTold());
        assertThat(figures.sum("FailedJobs")).isEqualTo(inOrder.sum("FailedJobs"));
        assertThat(figures.sums("FailedJobs").keySet()).allMatch(queue -> queue.startsWith("111122223333:us-east-1:"));
    }

    private static void assertSame(IncidentFigures figures, IncidentFigures expected) {
        assertThat(figures.failuresByIncident()).isEqualTo(expected.failuresByIncident());
        assertThat(figures.sums("FailedJobs")).isEqualTo(expected.sums("FailedJobs"));
        assertThat(figures.sums("SucceededJobs")).isEqualTo(expected.sums("SucceededJobs"));
        assertThat(figures.outcome().failed()).isEmpty();
    }
}
