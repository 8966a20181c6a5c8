package dev.batchmonitor.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.batchmonitor.local.queue.HandDrivenClock;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.InvalidParameterCombinationException;
import software.amazon.awssdk.services.cloudwatch.model.InvalidParameterValueException;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.MissingRequiredParameterException;
import software.amazon.awssdk.services.cloudwatch.model.StatisticSet;

final class MetricDatumRefusalTest {
    private final LocalAws aws = LocalAws.start(new LocalServices(new HandDrivenClock()));
    private final SdkClients clients = SdkClients.of(aws.endpoint());
    private final CloudWatchClient cloudWatch = clients.cloudWatch();

    @AfterEach
    void close() {
        cloudWatch.close();
        clients.close();
        aws.close();
    }

    static Stream<Arguments> invalidNames() {
        return Stream.of(
                invalid("a blank name", "MetricName", d -> d.metricName(" ")),
                invalid("a name too long", "MetricName", d -> d.metricName("n".repeat(256))),
                invalid("a name that is not ASCII", "MetricName", d -> d.metricName("größe")),
                invalid("a control character", "MetricName", d -> d.metricName("a\tb")),
                invalid("an unknown unit", "Unit", d -> d.unit("Jobs")),
                invalid("an odd resolution", "StorageResolution", d -> d.storageResolution(30)));
    }

    static Stream<Arguments> invalidDimensions() {
        return Stream.of(
                invalid("too many", "Dimensions", d -> d.dimensions(dimensions(31))),
                invalid("one twice", "Dimensions.member.2.Name", d -> d.dimensions(of("a", "1"), of("a", "2"))),
                invalid("an empty value", "Dimensions.member.1.Value", d -> d.dimensions(of("a", ""))),
                invalid("a blank value", "Dimensions.member.1.Value", d -> d.dimensions(of("a", "  "))),
                invalid("a long value", "Dimensions.member.1.Value", d -> d.dimensions(of("a", "v".repeat(1_025)))),
                invalid("a value not ASCII", "Dimensions.member.1.Value", d -> d.dimensions(of("a", "naïve"))),
                invalid("a colon first", "Dimensions.member.1.Name", d -> d.dimensions(of(":a", "1"))));
    }

    static Stream<Arguments> invalidValues() {
        return Stream.of(
                invalid("not a number", "Value", d -> d.value(Double.NaN)),
                invalid("an infinite value", "Value", d -> d.value(Double.NEGATIVE_INFINITY)),
                invalid("a value too great", "Value", d -> d.value(Math.scalb(1.1, 360))),
                invalid("151 values", "Values", d -> several(d, 151)),
                invalid("more values than counts", "Counts", d -> several(d, 2).counts(1.0)),
                invalid("a negative count", "Counts", d -> several(d, 1).counts(-1.0)),
                invalid(
                        "an infinite sum",
                        "StatisticValues.Sum",
                        d -> d.value(null).statisticValues(statistics(Double.POSITIVE_INFINITY))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"invalidNames", "invalidDimensions", "invalidValues"})
    void anInvalidDatumIsRefusedByTheNameOfItsParameter(
            String what, String parameter, Consumer<MetricDatum.Builder> change) {
        assertThatThrownBy(() -> put(change))
                .as(what)
                .isInstanceOfSatisfying(InvalidParameterValueException.class, refusal -> {
                    assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("InvalidParameterValue");
                    assertThat(refusal.awsErrorDetails().errorMessage()).contains("MetricData.member.1." + parameter);
                });
        assertThat(aws.log().metrics()).isEmpty();
    }

    @Test
    void theLargestDatumOfAllIsTaken() {
        put(d -> several(d, 150).dimensions(dimensions(30)).metricName("n".repeat(255)));
        put(d -> d.value(Math.scalb(1.0, 360)).dimensions(of("n".repeat(255), "v".repeat(1_024))));

        assertThat(aws.log().metrics()).hasSize(2);
    }

    static Stream<Arguments> exclusive() {
        return Stream.of(
                arguments(change(d -> d.value(1.0).values(1.0))),
                arguments(change(d -> d.value(1.0).statisticValues(statistics(1.0)))),
                arguments(change(d -> several(d, 1).statisticValues(statistics(1.0)))));
    }

    @ParameterizedTest
    @MethodSource("exclusive")
    void theWaysToGiveAValueExcludeEachOther(Consumer<MetricDatum.Builder> change) {
        assertThatThrownBy(() -> put(change))
                .isInstanceOf(InvalidParameterCombinationException.class)
                .hasMessageContaining("mutually exclusive");
    }

    static Stream<Arguments> missing() {
        return Stream.of(
                arguments("the name", change(d -> d.metricName(null))),
                arguments("any value", change(d -> d.value(null))),
                arguments("the name of a dimension", change(d -> d.dimensions(of(null, "v")))),
                arguments("the value of a dimension", change(d -> d.dimensions(of("n", null)))),
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

    private void put(Consumer<MetricDatum.Builder> change) {
        MetricDatum.Builder datum =
                MetricDatum.builder().metricName("FailedJobs").value(1.0);
        change.accept(datum);
        cloudWatch.putMetricData(r -> r.namespace("BatchJobMonitor").metricData(datum.build()));
    }

    private static Arguments invalid(String what, String parameter, Consumer<MetricDatum.Builder> change) {
        return arguments(what, parameter, change);
    }

    private static Consumer<MetricDatum.Builder> change(Consumer<MetricDatum.Builder> change) {
        return change;
    }

    private static MetricDatum.Builder several(MetricDatum.Builder datum, int values) {
        return datum.value(null)
                .values(IntStream.range(0, values).mapToObj(i -> (double) i).toList());
    }

    private static StatisticSet statistics(double sum) {
        return StatisticSet.builder()
                .sampleCount(1.0)
                .sum(sum)
                .minimum(1.0)
                .maximum(1.0)
                .build();
    }

    private static Dimension of(@Nullable String name, @Nullable String value) {
        return Dimension.builder().name(name).value(value).build();
    }

    private static Dimension[] dimensions(int count) {
        return IntStream.range(0, count).mapToObj(i -> of("d" + i, "v")).toArray(Dimension[]::new);
    }
}
