package dev.batchmonitor.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Never a storm: how many messages many failures make, with the batches of the template. */
class IncidentVolumeTest {
    private static final int SIZE = 10_000;

    private static IncidentRuns runs;

    private final JobEvents events = new JobEvents(2026);

    @BeforeAll
    static void startTheFunction() {
        runs = IncidentRuns.start("incident-volume.log", options -> options);
    }

    @AfterAll
    static void stopTheFunction() {
        runs.close();
    }

    @Test
    void anArrayOfTenThousandFailedChildrenMakesTwoMessages() {
        String id = events.newId();
        List<String> array = children(id);
        array.add(events.array(id, "wide", SIZE, SIZE, JobEvents.START.plusSeconds(900)));
        IncidentFigures figures = print("10,000 failed children and their array", shuffled(array));

        assertThat(figures.messages()).isLessThanOrEqualTo(2);
        assertThat(figures.failuresByIncident().values()).containsExactly(SIZE);
        assertThat(last(figures).body().path("summary").asText()).isEqualTo("10000 of 10000 children failed");
        assertThat(figures.sum("FailedJobs")).isEqualTo(SIZE);
    }

    @Test
    void soDoesAnArrayOfWhichNeitherAnEventNorBatchTells() {
        IncidentFigures figures =
                print("10,000 failed children of an unknown array", shuffled(children(events.newId())));

        assertThat(figures.messages()).isLessThanOrEqualTo(2);
        assertThat(figures.failuresByIncident().values()).containsExactly(SIZE);
        assertThat(figures.sum("FailedJobs")).isEqualTo(SIZE);
    }

    @Test
    void aThousandJobsOfOneDefinitionInAQuarterOfAnHourMakeTwoMessages() {
        List<String> jobs = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            Instant time = JobEvents.START.plusMillis(800L * i);
            jobs.add(events.failed("etl", 1, time));
            jobs.add(events.succeeded("other", time));
            jobs.add(events.succeeded("another", time));
        }
        IncidentFigures figures = print("1,000 failures of one definition among 2,000 successes", jobs);

        assertThat(figures.messages()).isLessThanOrEqualTo(2);
        assertThat(figures.failuresTold()).isEqualTo(1_000);
        assertThat(last(figures).total()).isEqualTo(1_000);
        assertThat(figures.sum("FailedJobs")).isEqualTo(1_000);
        assertThat(figures.sum("SucceededJobs")).isEqualTo(2_000);
    }

    @Test
    void aHundredIncidentsMakeAHundredMessages() {
        List<String> jobs = IntStream.range(0, 100)
                .mapToObj(i -> events.failed("job-" + i / 10, 1 + i % 10, events.moment()))
                .toList();
        IncidentFigures figures = print("100 incidents", jobs);

        assertThat(figures.messages()).isEqualTo(100);
        assertThat(figures.messagesByKind()).hasSize(100);
        assertThat(figures.sum("FailedJobs")).isEqualTo(100);
    }

    private List<String> children(String array) {
        List<String> children = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            children.add(events.child(array, "wide", i, 1 + i % 3, JobEvents.START.plusMillis(80L * i)));
        }
        return children;
    }

    private static List<String> shuffled(List<String> list) {
        Collections.shuffle(list, new Random(10));
        return list;
    }

    private static Told last(IncidentFigures figures) {
        return figures.told().get(figures.messages() - 1);
    }

    private static IncidentFigures print(String story, List<String> given) {
        IncidentFigures figures = runs.of(given);
        System.out.printf(
                "%s: %d messages, %.0f jobs measured as failed, %d invocations, calls %s%n",
                story,
                figures.messages(),
                figures.sum("FailedJobs"),
                figures.outcome().invocations(),
                figures.outcome().calls());
        assertThat(figures.outcome().failed()).isEmpty();
        return figures;
    }
}
