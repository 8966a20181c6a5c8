package dev.batchmonitor.function.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.time.Deadline;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MetricSelectionTest {
    private static final MetricDatum BY_QUEUE = datum(MetricName.FAILED_JOBS, Map.of("JobQueue", "q"));
    private static final MetricDatum BY_CAUSE = datum(MetricName.FAILED_JOBS, Map.of("JobQueue", "q", "Cause", "c"));
    private static final MetricDatum BY_EXIT_CODE =
            datum(MetricName.FAILED_JOBS, Map.of("JobQueue", "q", "ExitCode", "1"));
    private static final MetricDatum DURATION = datum(MetricName.JOB_DURATION, Map.of("JobQueue", "q"));
    private static final MetricDatum OF_MONITOR = datum(MetricName.INCIDENT_TABLE_ERRORS, Map.of());
    private static final List<MetricDatum> ALL = List.of(BY_QUEUE, BY_CAUSE, BY_EXIT_CODE, DURATION, OF_MONITOR);

    private final List<List<MetricDatum>> puts = new ArrayList<>();
    private final MetricSink sink = (datums, deadline) -> {
        puts.add(datums);
        return datums;
    };

    @Test
    void withoutASelectionTheSinkIsUsedAsItIs() {
        assertThat(MetricSelection.ALL.before(sink)).isSameAs(sink);
    }

    @Test
    void metricsThatAreNotSelectedAreDropped() {
        put(new MetricSelection(Set.of(MetricName.FAILED_JOBS), Set.of(MetricDimension.values())));
        assertThat(puts).containsExactly(List.of(BY_QUEUE, BY_CAUSE, BY_EXIT_CODE));
    }

    @Test
    void metricsByDimensionsThatAreNotSelectedAreDroppedAndThoseByJobQueueStay() {
        put(new MetricSelection(Set.of(MetricName.values()), Set.of(MetricDimension.CAUSE)));
        assertThat(puts).containsExactly(List.of(BY_QUEUE, BY_CAUSE, DURATION, OF_MONITOR));
    }

    @Test
    void whatIsNotTakenComesBackAndWhatIsDroppedDoesNot() {
        assertThat(put(new MetricSelection(Set.of(MetricName.JOB_DURATION), Set.of())))
                .containsExactly(DURATION);
    }

    @Test
    void whereNothingIsLeftNobodyIsCalled() {
        assertThat(put(new MetricSelection(Set.of(), Set.of()))).isEmpty();
        assertThat(puts).isEmpty();
    }

    private List<MetricDatum> put(MetricSelection selection) {
        return selection.before(sink).put(ALL, Deadline.in(Duration.ofSeconds(1), Clock.systemUTC()));
    }

    private static MetricDatum datum(MetricName name, Map<String, String> dimensions) {
        return new MetricDatum(name, dimensions, Instant.EPOCH, Duration.ofMinutes(1), List.of(1.0), List.of(1.0));
    }
}
