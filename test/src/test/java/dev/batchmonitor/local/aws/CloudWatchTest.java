package dev.batchmonitor.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.batchmonitor.local.aws.cloudwatch.StatisticSet;
import dev.batchmonitor.local.queue.HandDrivenClock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.CloudWatchException;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.DimensionFilter;
import software.amazon.awssdk.services.cloudwatch.model.Metric;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.StandardUnit;

final class CloudWatchTest {
    private static final String NAMESPACE = "BatchJobMonitor";

    private final HandDrivenClock clock = new HandDrivenClock();
    private final LocalServices services = new LocalServices(clock);
    private final LocalAws aws = LocalAws.start(services);
    private final SdkClients clients = SdkClients.of(aws.endpoint());
    private final CloudWatchClient cloudWatch = clients.cloudWatch();

    @AfterEach
    void close() {
        cloudWatch.close();
        clients.close();
        aws.close();
    }

    @Test
    void aDatumIsLoggedWithEverythingThatWasSent() {
        put(metric("FailedJobs")
                .dimensions(dimension("JobQueue", "high"), dimension("Cause", "OutOfMemory"))
                .unit(StandardUnit.COUNT)
                .timestamp(clock.instant())
                .value(2.0)
                .storageResolution(1));

        assertThat(aws.log().metrics()).singleElement().satisfies(datum -> {
            assertThat(datum.namespace()).isEqualTo(NAMESPACE);
            assertThat(datum.name()).isEqualTo("FailedJobs");
            assertThat(datum.dimensions()).containsExactly(entry("JobQueue", "high"), entry("Cause", "OutOfMemory"));
            assertThat(datum.unit()).isEqualTo("Count");
            assertThat(datum.timestamp()).isEqualTo(clock.instant());
            assertThat(datum.value()).isEqualTo(2.0);
            assertThat(datum.storageResolution()).isEqualTo(1);
        });
        assertThat(services.metrics().datums()).isEqualTo(aws.log().metrics());
    }

    @Test
    void valuesWithCountsAndStatisticSetsAreSummedUp() {
        put(
                metric("QueueTime").values(10.0, 20.0).counts(1.0, 3.0),
                metric("QueueTime")
                        .statisticValues(
                                s -> s.sampleCount(2.0).sum(30.0).minimum(10.0).maximum(20.0)),
                metric("QueueTime").values(5.0));

        assertThat(services.metrics().sum(NAMESPACE, "QueueTime", Map.of())).isEqualTo(105.0);
        assertThat(aws.log().metrics()).extracting(datum -> datum.sampleCount()).containsExactly(4.0, 2.0, 1.0);
        assertThat(aws.log().metrics().get(1).statisticValues()).isEqualTo(new StatisticSet(2, 30, 10, 20));
        assertThat(aws.log().metrics().get(0).counts()).containsExactly(1.0, 3.0);
    }

    @Test
    void aThousandDatumsArriveCompressed() {
        put(IntStream.range(0, 1_000)
                .mapToObj(i -> metric("m" + i).value((double) i))
                .toArray(MetricDatum.Builder[]::new));

        assertThat(aws.log().metrics()).hasSize(1_000);
        assertThat(aws.log().metrics().get(999).value()).isEqualTo(999.0);
    }

    @Test
    void aBodyAboveOneMegabyteIsRefused() {
        MetricDatum.Builder[] large = IntStream.range(0, 1_000)
                .mapToObj(i -> metric("m" + i).value(1.0).dimensions(dimension("d", "v".repeat(1_024))))
                .toArray(MetricDatum.Builder[]::new);

        assertThatThrownBy(() -> put(large))
                .isInstanceOfSatisfying(
                        CloudWatchException.class,
                        refusal -> assertThat(refusal.statusCode()).isEqualTo(413));
    }

    @Test
    void metricsAreListedOnceAndByFilter() {
        MetricDatum.Builder a = metric("A").value(1.0).dimensions(dimension("JobQueue", "q"));
        put(a, a, metric("B").value(1.0));
        DimensionFilter hasQueue = DimensionFilter.builder().name("JobQueue").build();

        assertThat(cloudWatch.listMetrics().metrics())
                .extracting(Metric::metricName)
                .containsExactly("A", "B");
        assertThat(cloudWatch.listMetrics(r -> r.dimensions(hasQueue)).metrics())
                .extracting(Metric::metricName)
                .containsExactly("A");
        assertThat(cloudWatch.listMetrics(r -> r.namespace("Other")).metrics()).isEmpty();
    }

    private void put(MetricDatum.Builder... datums) {
        List<MetricDatum> built =
                List.of(datums).stream().map(MetricDatum.Builder::build).toList();
        cloudWatch.putMetricData(r -> r.namespace(NAMESPACE).metricData(built));
    }

    private static MetricDatum.Builder metric(String name) {
        return MetricDatum.builder().metricName(name);
    }

    private static Dimension dimension(String name, String value) {
        return Dimension.builder().name(name).value(value).build();
    }
}
