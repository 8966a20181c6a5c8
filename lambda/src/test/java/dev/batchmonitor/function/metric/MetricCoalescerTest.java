package dev.batchmonitor.function.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MetricCoalescerTest {
    private static final Instant TIME = Instant.parse("2026-10-05T08:20:41.123Z");
    private static final Map<String, String> QUEUE = Map.of("JobQueue", "nightly");

    @Test
    void equalValuesOfAMinuteBecomeACount() {
        List<MetricDatum> datums = MetricCoalescer.coalesce(List.of(
                exitCode(42, TIME),
                exitCode(42, TIME.plusSeconds(5)),
                exitCode(1, TIME),
                exitCode(42, TIME.plusSeconds(60))));
        assertThat(datums)
                .containsExactly(
                        new MetricDatum(
                                MetricName.EXIT_CODE,
                                QUEUE,
                                Instant.parse("2026-10-05T08:20:00Z"),
                                Duration.ofMinutes(1),
                                List.of(1.0, 42.0),
                                List.of(1.0, 2.0)),
                        new MetricDatum(
                                MetricName.EXIT_CODE,
                                QUEUE,
                                Instant.parse("2026-10-05T08:21:00Z"),
                                Duration.ofMinutes(1),
                                List.of(42.0),
                                List.of(1.0)));
    }

    @Test
    void aDatumHasAtMost150Values() {
        List<Measurement> measurements =
                IntStream.range(0, 301).mapToObj(i -> exitCode(i, TIME)).toList();
        assertThat(MetricCoalescer.coalesce(measurements))
                .extracting(datum -> datum.values().size())
                .containsExactly(150, 150, 1);
    }

    @Test
    void metricsAndDimensionsStayApart() {
        assertThat(MetricCoalescer.coalesce(List.of(
                        exitCode(1, TIME),
                        new Measurement(MetricName.ATTEMPTS, QUEUE, 1, TIME),
                        new Measurement(MetricName.EXIT_CODE, Map.of("JobQueue", "daily"), 1, TIME))))
                .hasSize(3);
    }

    @Test
    void aBatchHeldUpForHoursIsRoundedUntilThreeCallsTakeIt() {
        List<Measurement> measurements = IntStream.range(0, 3_001)
                .mapToObj(minute -> exitCode(7, TIME.plusSeconds(60L * minute)))
                .toList();
        List<MetricDatum> datums = MetricCoalescer.coalesce(measurements);
        assertThat(datums).hasSizeLessThan(3_000);
        assertThat(datums.stream().mapToDouble(datum -> datum.counts().get(0)).sum())
                .isEqualTo(3_001);
        assertThat(datums)
                .allSatisfy(
                        datum -> assertThat(datum.time().getEpochSecond() % 300).isZero());
    }

    private static Measurement exitCode(int code, Instant time) {
        return new Measurement(MetricName.EXIT_CODE, QUEUE, code, time);
    }
}
