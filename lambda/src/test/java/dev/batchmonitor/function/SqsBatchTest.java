package dev.batchmonitor.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.batchmonitor.function.event.DecodedEvent;
import dev.batchmonitor.function.event.EventDecoder;
import dev.batchmonitor.function.incident.Arrival;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqsBatchTest {
    private static final EventDecoder DECODER = new EventDecoder(SampleEvents.CLOCK);

    @Test
    void readsTheMessagesAndNothingElse() throws IOException {
        String event = """
                {"Other":[{"messageId":"x"}],"Records":[
                 {"messageId":"m1","receiptHandle":"r","body":"{\\"detail-type\\":\\"a\\",\\"not\\":\\"read\\"}","attributes":{"body":"no",
                  "ApproximateReceiveCount":"3","ApproximateFirstReceiveTimestamp":"1791187200000"},"eventSource":"aws:sqs"},
                 {"body":"{\\"detail-type\\":\\"b\\"}","messageId":"m2"},{"messageId":"m3"}]}
                """;
        assertThat(read(event))
                .containsExactly(
                        new Delivery(
                                new Arrival("m1", Instant.ofEpochMilli(1_791_187_200_000L), 3),
                                SampleEvents.body("{\"detail-type\":\"a\"}")),
                        new Delivery(new Arrival("m2", Instant.EPOCH, 1), SampleEvents.body("{\"detail-type\":\"b\"}")),
                        new Delivery(new Arrival("m3", Instant.EPOCH, 1), DecodedEvent.NONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two", "", "{", "{\\\"id\\\":", "[1]", "{} {}"})
    void aBodyThatIsNoObjectLeavesTheOthersReadable(String body) throws IOException {
        List<Delivery> batch = read("{\"Records\":[{\"messageId\":\"m1\",\"body\":\"" + body
                + "\"},{\"messageId\":\"m2\",\"body\":\"{\\\"detail-type\\\":\\\"b\\\"}\"}]}");
        assertThat(batch).extracting(Delivery::messageId).containsExactly("m1", "m2");
        assertThat(batch.get(0).body()).isInstanceOf(DecodedEvent.Unreadable.class);
        assertThat(batch.get(1).body()).isEqualTo(SampleEvents.body("{\"detail-type\":\"b\"}"));
    }

    /** Longer than the parser's first buffer, and with characters that JSON escapes, so that it is put together of parts. */
    @ParameterizedTest
    @ValueSource(ints = {10, 3_990, 4_001, 100_000})
    void aBodyOfAnyLengthIsReadWhole(int length) throws IOException {
        String event =
                "{\"detail-type\":\"Batch Job State Change\",\"detail\":{\"statusReason\":\"%s\",\"jobId\":\"last\"}}"
                        .formatted("é\\n".repeat(length / 2));
        String body = event.replace("\\", "\\\\").replace("\"", "\\\"");
        assertThat(read("{\"Records\":[{\"messageId\":\"m1\",\"body\":\"" + body + "\"}]}"))
                .extracting(Delivery::body)
                .containsExactly(SampleEvents.body(event))
                .first()
                .asString()
                .contains("id=last");
    }

    @Test
    void aBatchMayBeEmpty() throws IOException {
        assertThat(read("{\"Records\":[]}")).isEmpty();
        assertThat(read("{}")).isEmpty();
    }

    /** SQS takes no such text, so that it can only come from somebody who invokes the function: nothing is lost with it. */
    @Test
    void whatIsNotUtf8FailsTheInvocation() {
        byte[] event = "{\"Records\":[{\"messageId\":\"m1\",\"body\":\"?\"}]}".getBytes(StandardCharsets.UTF_8);
        event[event.length - 5] = (byte) 0xFF;
        assertThatThrownBy(() -> SqsBatch.read(new ByteArrayInputStream(event), DECODER))
                .isInstanceOf(IOException.class);
    }

    @Test
    void answersWithTheMessagesToBeDeliveredAgain() throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        SqsBatch.writeFailures(List.of("m1", "m2"), answer);
        assertThat(answer)
                .hasToString("{\"batchItemFailures\":[{\"itemIdentifier\":\"m1\"},{\"itemIdentifier\":\"m2\"}]}");
    }

    private static List<Delivery> read(String event) throws IOException {
        return SqsBatch.read(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), DECODER);
    }
}
