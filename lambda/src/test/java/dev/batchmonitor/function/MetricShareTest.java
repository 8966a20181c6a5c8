package dev.batchmonitor.function;

import static dev.batchmonitor.function.SampleEvents.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.incident.Arrival;
import dev.batchmonitor.function.metric.JobMeasurements;
import dev.batchmonitor.function.metric.Measurement;
import dev.batchmonitor.function.metric.MetricDatum;
import dev.batchmonitor.function.metric.MetricName;
import dev.batchmonitor.function.metric.MetricSink;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What CloudWatch refuses with one call was in no other one. */
class MetricShareTest {
    private final List<Measurement> tableErrors = JobMeasurements.ofTableErrors(3, CLOCK.instant());

    @Test
    void whatFitsOneCallIsOneShare() {
        List<MetricShare> shares = MetricShare.of(outcomes(100, 10), tableErrors);

        assertThat(shares).hasSize(1);
        assertThat(sum(MetricName.EXIT_CODE, shares)).isEqualTo(2 * 100);
        assertThat(sum(MetricName.INCIDENT_TABLE_ERRORS, shares)).isEqualTo(3);
    }

    @Test
    void whatDoesNotIsDividedByDefinitionAndEachOutcomeIsInOneShare() {
        List<Outcome> outcomes = outcomes(6_000, 2_000);
        List<MetricShare> shares = MetricShare.of(outcomes, tableErrors);

        assertThat(shares).hasSizeBetween(3, 6);
        assertThat(shares)
                .allSatisfy(share -> assertThat(share.datums()).hasSizeLessThanOrEqualTo(MetricSink.MAX_DATUMS));
        List<Outcome> shared =
                shares.stream().flatMap(share -> share.outcomes().stream()).toList();
        assertThat(shared).hasSameSizeAs(outcomes);
        assertThat(Set.copyOf(shared)).isEqualTo(Set.copyOf(outcomes));
        assertThat(sum(MetricName.EXIT_CODE, shares)).isEqualTo(2 * 6_000);
        assertThat(sum(MetricName.INCIDENT_TABLE_ERRORS, shares)).isEqualTo(3);
    }

    @Test
    void whereNothingWasMeasuredThereIsNothingToSend() {
        assertThat(MetricShare.of(List.of(), List.of())).isEmpty();
        assertThat(MetricShare.of(List.of(), tableErrors)).hasSize(1);
    }

    /** So many, of so many definitions of one queue. */
    private static List<Outcome> outcomes(int number, int definitions) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Outcome(
                        new Occurrence(
                                SampleEvents.decoded(SampleEvents.stateChange("job-" + i, "SUCCEEDED", "")),
                                List.of(new Arrival("m" + i, CLOCK.instant(), 1))),
                        List.of(
                                exitCode(Map.of("JobQueue", "nightly")),
                                exitCode(Map.of("JobQueue", "nightly/etl-" + i % definitions))),
                        Optional.empty(),
                        false))
                .toList();
    }

    private static Measurement exitCode(Map<String, String> dimensions) {
        return new Measurement(MetricName.EXIT_CODE, dimensions, 1, CLOCK.instant());
    }

    private static double sum(MetricName name, List<MetricShare> shares) {
        List<MetricDatum> datums =
                shares.stream().flatMap(share -> share.datums().stream()).toList();
        return datums.stream()
                .filter(datum -> datum.name() == name)
                .mapToDouble(datum -> IntStream.range(0, datum.values().size())
                        .mapToDouble(i -> datum.values().get(i) * datum.counts().get(i))
                        .sum())
                .sum();
    }
}
