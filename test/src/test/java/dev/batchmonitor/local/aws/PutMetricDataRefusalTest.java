package dev.batchmonitor.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.batchmonitor.local.aws.cloudwatch.TimestampWindow;
import dev.batchmonitor.local.aws.protocol.AwsAccount;
import dev.batchmonitor.local.queue.HandDrivenClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.InvalidParameterValueException;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.MissingRequiredParameterException;

final class PutMetricDataRefusalTest {
    private static final MetricDatum DATUM =
            MetricDatum.builder().metricName("FailedJobs").value(1.0).build();

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

    @ParameterizedTest
    @ValueSource(strings = {"AWS/Batch", ":mine", " ", "Größe", "a;b"})
    void aNamespaceThatAwsKeepsOrCannotReadIsRefused(String namespace) {
        assertThatThrownBy(() -> put(namespace, List.of(DATUM)))
                .isInstanceOf(InvalidParameterValueException.class)
                .hasMessageContaining("Namespace");
    }

    @Test
    void oneDatumTooManyOrNoneAtAllIsRefused() {
        assertThatThrownBy(() -> put("n", Collections.nCopies(1_001, DATUM)))
                .isInstanceOf(InvalidParameterValueException.class)
                .hasMessageContaining("must not have a size greater than 1000");
        assertThatThrownBy(() -> put("n", List.of())).isInstanceOf(MissingRequiredParameterException.class);
    }

    @Test
    void oneInvalidDatumRefusesTheWholeCall() {
        MetricDatum invalid = DATUM.toBuilder().value(Double.NaN).build();

        assertThatThrownBy(() -> put("n", List.of(DATUM, invalid)))
                .isInstanceOf(InvalidParameterValueException.class)
                .hasMessageContaining("MetricData.member.2.Value");
        assertThat(aws.log().metrics()).isEmpty();
    }

    @Test
    void timestampsAreTakenFromTwoWeeksAgoToTwoHoursAhead() {
        assertThat(isTaken(Duration.ofDays(-14))).isTrue();
        assertThat(isTaken(Duration.ofHours(2))).isTrue();
        assertThat(isTaken(Duration.ofDays(-14).minusSeconds(1))).isFalse();
        assertThat(isTaken(Duration.ofHours(2).plusSeconds(1))).isFalse();
    }

    @Test
    void anyTimestampIsTakenIfTheWindowIsOpen() {
        LocalServices open = new LocalServices(clock, AwsAccount.EXAMPLE, TimestampWindow.ANY);
        MetricDatum old = DATUM.toBuilder().timestamp(Instant.EPOCH).build();
        try (LocalAws openAws = LocalAws.start(open);
                SdkClients openClients = SdkClients.of(openAws.endpoint());
                CloudWatchClient client = openClients.cloudWatch()) {
            client.putMetricData(r -> r.namespace("n").metricData(old));
        }

        assertThat(open.metrics().datums()).hasSize(1);
    }

    private boolean isTaken(Duration fromNow) {
        int before = aws.log().metrics().size();
        try {
            put(
                    "n",
                    List.of(DATUM.toBuilder()
                            .timestamp(clock.instant().plus(fromNow))
                            .build()));
        } catch (InvalidParameterValueException e) {
            assertThat(e).hasMessageContaining("MetricData.member.1.Timestamp");
        }
        return aws.log().metrics().size() > before;
    }

    private void put(String namespace, List<MetricDatum> datums) {
        cloudWatch.putMetricData(r -> r.namespace(namespace).metricData(datums));
    }
}
