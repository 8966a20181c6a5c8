package dev.batchmonitor.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.event.EventDecoder;
import dev.batchmonitor.function.incident.Arrival;
import dev.batchmonitor.function.metric.MetricName;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A batch as large as the template allows, with a bad record in one place after the other. */
class BadRecordTest extends IncidentStory {
    private static final int SIZE = 1_000;

    private static final List<String> BAD = List.of(
            "",
            " ",
            "no JSON",
            "{",
            "[]",
            "{}",
            // A mail that SNS could not deliver, which comes back from the dead-letter queue with all else.
            "{\\\"Type\\\":\\\"Notification\\\",\\\"TopicArn\\\":\\\"t\\\",\\\"Message\\\":\\\"a mail\\\"}",
            "1",
            "null",
            "\\\"text\\\"",
            "{} {}",
            "[".repeat(2_000),
            "{\\\"detail\\\":NaN}",
            "\\u0000");

    /** Most are of an unknown type, which is quickest; every tenth is a job. */
    private static final List<String> GOOD =
            IntStream.range(0, SIZE).mapToObj(BadRecordTest::good).toList();

    @Test
    void whereverItStandsItAloneGoesBackAndAllOthersAreHandled() throws IOException {
        JobMonitor monitor = monitor();
        for (int place = 0; place < SIZE; place++) {
            measured.clear();
            assertThat(monitor.handle(batch(place), deadline())).containsExactly("m" + place);
            assertThat(sum(MetricName.SUCCEEDED_JOBS)).isEqualTo(isJob(place) ? 99 : 100);
        }
    }

    @Test
    void oneThatTheDecoderDoesNotExpectAloneGoesBackToo() {
        Clock broken = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                throw new IllegalStateException("asked for the time of an event that has none");
            }
        };
        EventDecoder decoder = new EventDecoder(broken);
        JobMonitor monitor = monitor(
                decoder,
                (outcomes, jobs, deadline) -> new Reported(Set.of(), Set.of(), 0),
                (datums, deadline) -> List.of());
        List<Delivery> batch = Stream.of(succeeded("a", 0), "{\"detail-type\":\"a\"}", succeeded("b", 0))
                .map(event -> SampleEvents.body(event, decoder))
                .map(body -> new Delivery(new Arrival("m" + messages++, Instant.EPOCH, 1), body))
                .toList();
        assertThat(monitor.handle(batch, deadline())).containsExactly("m1");
    }

    private static ByteArrayInputStream batch(int place) {
        String before = String.join("", GOOD.subList(0, place));
        String after = String.join("", GOOD.subList(place + 1, SIZE));
        String records = before + record(place, BAD.get(place % BAD.size())) + after;
        String event = "{\"Records\":[" + records.substring(0, records.length() - 1) + "]}";
        return new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8));
    }

    private static String good(int number) {
        String job = "{\\\"detail-type\\\":\\\"Batch Job State Change\\\","
                + "\\\"detail\\\":{\\\"jobId\\\":\\\"j%d\\\",\\\"status\\\":\\\"SUCCEEDED\\\"}}".formatted(number);
        return record(number, isJob(number) ? job : "{\\\"detail-type\\\":\\\"a\\\"}");
    }

    private static boolean isJob(int number) {
        return number % 10 == 0;
    }

    /** With a comma after it. */
    private static String record(int number, String body) {
        return "{\"messageId\":\"m" + number + "\",\"body\":\"" + body + "\"},";
    }
}
