package dev.batchmonitor.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.batchmonitor.local.queue.HandDrivenClock;
import java.time.Duration;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.CloudWatchException;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.InvalidParameterCombinationException;
import software.amazon.awssdk.services.cloudwatch.model.InvalidParameterValueException;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.MissingRequiredParameterException;

final class PutMetricDataRefusalTest {
    private static final String D = "MetricData.member.1";

    private final HandDrivenClock clock = new HandDrivenClock();
    private final LocalAws aws = LocalAws.start(new LocalServices(clock));
    private final SdkClients clients = SdkClients.of(aws.endpoint());
    private final CloudWatchClient cloudWatch = clients.cloudWatch();

    @AfterEach
    void close() {
        cloudWatch.close();
        clients.close();
        aws.close();
    }

    static Stream<Arguments> invalidDatums() {
        return Stream.of(
                datum("a blank name", D + ".MetricName", d -> d.metricName(" ")),
                datum("a name too long", D + ".MetricName", d -> d.metricName("n".repeat(256))),
                datum("a name that is not ASCII", D + ".MetricName", d -> d.metricName("größe")),
                datum("a control character", D + ".MetricName", d -> d.metricName("a\tb")),
                datum("not a number", D + ".Value", d -> d.value(Double.NaN)),
                datum("an infinite value", D + ".Value", d -> d.value(Double.NEGATIVE_INFINITY)),
                datum("a value too great", D + ".Value", d -> d.value(Math.scalb(1.1, 360))),
                datum("an unknown unit", D + ".Unit", d -> d.unit("Jobs")),
                datum("an odd resolution", D + ".StorageResolution", d -> d.storageResolution(30)),
                datum("31 dimensions", D + ".Dimensions", d -> d.dimensions(dimensions(31))),
                datum(
                        "a dimension twice",
                        D + ".Dimensions.member.2.Name",
                        d -> d.dimensions(dimension("a", "1"), dimension("a", "2"))),
                datum(
                        "an empty dimension value",
                        D + ".Dimensions.member.1.Value",
                        d -> d.dimensions(dimension("a", ""))),
                datum(
                        "a blank dimension value",
                        D + ".Dimensions.member.1.Value",
                        d -> d.dimensions(dimension("a", "  "))),
                datum(
                        "a dimension value too long",
                        D + ".Dimensions.member.1.Value",
                        d -> d.dimensions(dimension("a", "v".repeat(1_025)))),
                datum(
                        "a dimension value that is not ASCII",
                        D + ".Dimensions.member.1.Value",
                        d -> d.dimensions(dimension("a", "naïve"))),
                datum(
                        "a dimension name with a colon first",
                        D + ".Dimensions.member.1.Name",
                        d -> d.dimensions(dimension(":a", "1"))),
                datum("151 values", D + ".Values", d -> several(d, 151)),
                datum(
                        "more values than counts",
                        D + ".Counts",
                        d -> several(d, 2).counts(1.0)),
                datum("a negative count", D + ".Counts", d -> several(d, 1).counts(-1.0)),
                datum(
                        "an infinite sum",
                        D + ".StatisticValues.Sum",
                        d -> d.value(null)
                                .statisticValues(s -> s.sampleCount(1.0)
                                        .sum(Double.POSITIVE_INFINITY)
                                        .minimum(1.0)
                                        .maximum(1.0))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("invalidDatums")
    void anInvalidDatumIsRefusedByTheNameOfItsParameter(
            String what, String parameter, Consumer<MetricDatum.Builder> change) {
        assertThatThrownBy(() -> put(change))
                .as(what)
                .isInstanceOfSatisfying(InvalidParameterValueException.class, refusal -> {
                    assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("InvalidParameterValue");
                    assertThat(refusal.awsErrorDetails().errorMessage()).contains(parameter);
                });
        assertThat(aws.log().metrics()).isEmpty();
    }

    @Test
    void valueAndValuesExcludeEachOther() {
        assertThatThrownBy(() -> put(d -> d.value(1.0).values(1.0)))
                .isInstanceOf(InvalidParameterCombinationException.class)
                .hasMessageContaining("mutually exclusive");
    }

    @Test
    void valueAndStatisticsExcludeEachOther() {
        assertThatThrownBy(() -> put(d -> d.value(1.0)
                        .statisticValues(
                                s -> s.sampleCount(1.0).sum(1.0).minimum(1.0).maximum(1.0))))
                .isInstanceOf(InvalidParameterCombinationException.class);
    }

    static Stream<Arguments> missing() {
        return Stream.of(
                arguments("the name", change(d -> d.metricName(null))),
                arguments("any value", change(d -> d.value(null))),
                arguments("the name of a dimension", change(d -> d.dimensions(dimension(null, "v")))),
                arguments("the value of a dimension", change(d -> d.dimensions(dimension("n", null)))),
                arguments("a statistic", change(d -> d.value(null).statisticValues(s -> s.sum(1.0)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("missing")
    void whatIsMissingIsAskedFor(String what, Consumer<MetricDatum.Builder> change) {
        assertThatThrownBy(() -> put(change))
                .as(what)
                .isInstanceOfSatisfying(
                        MissingRequiredParameterException.class,
                        refusal -> assertThat(refusal.awsErrorDetails().errorCode())
                                .isEqualTo("MissingParameter"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AWS/Batch", ":mine", " ", "Größe", "a;b"})
    void aNamespaceThatAwsKeepsOrCannotReadIsRefused(String namespace) {
        assertThatThrownBy(() -> cloudWatch.putMetricData(r -> r.namespace(namespace)
                        .metricData(
                                MetricDatum.builder().metricName("m").value(1.0).build())))
                .isInstanceOf(InvalidParameterValueException.class)
                .hasMessageContaining("Namespace");
    }

    @Test
    void oneDatumTooManyRefusesTheWholeCall() {
        assertThatThrownBy(() -> cloudWatch.putMetricData(r -> r.namespace("n")
                        .metricData(Collections.nCopies(
                                1_001,
                                MetricDatum.builder().metricName("m").value(1.0).build()))))
                .isInstanceOf(InvalidParameterValueException.class)
                .hasMessageContaining("must not have a size greater than 1000");
        assertThatThrownBy(() -> cloudWatch.putMetricData(r -> r.namespace("n").metricData(new MetricDatum[0])))
                .isInstanceOf(MissingRequiredParameterException.class);
    }

    @Test
    void timestampsAreTakenFromTwoWeeksAgoToTwoHoursAhead() {
        assertAccepted(Duration.ofDays(-14));
        assertAccepted(Duration.ofHours(2));
        assertRefused(Duration.ofDays(-14).minusSeconds(1));
        assertRefused(Duration.ofHours(2).plusSeconds(1));
    }

    private void assertAccepted(Duration fromNow) {
        int before = aws.log().metrics().size();
        put(d -> d.timestamp(clock.instant().plus(fromNow)));
        assertThat(aws.log().metrics()).hasSize(before + 1);
    }

    private void assertRefused(Duration fromNow) {
        assertThatThrownBy(() -> put(d -> d.timestamp(clock.instant().plus(fromNow))))
                .isInstanceOf(CloudWatchException.class)
                .hasMessageContaining(D + ".Timestamp");
    }

    private void put(Consumer<MetricDatum.Builder> change) {
        MetricDatum.Builder datum =
                MetricDatum.builder().metricName("FailedJobs").value(1.0);
        change.accept(datum);
        cloudWatch.putMetricData(r -> r.namespace("BatchJobMonitor").metricData(datum.build()));
    }

    private static Arguments datum(String what, String parameter, Consumer<MetricDatum.Builder> change) {
        return arguments(what, parameter, change);
    }

    private static Consumer<MetricDatum.Builder> change(Consumer<MetricDatum.Builder> change) {
        return change;
    }

    private static MetricDatum.Builder several(MetricDatum.Builder datum, int values) {
        return datum.value(null)
                .values(IntStream.range(0, values).mapToObj(i -> (double) i).toList());
    }

    private static Dimension dimension(@Nullable String name, @Nullable String value) {
        return Dimension.builder().name(name).value(value).build();
    }

    private static Dimension[] dimensions(int count) {
        return IntStream.range(0, count).mapToObj(i -> dimension("d" + i, "v")).toArray(Dimension[]::new);
    }
}
