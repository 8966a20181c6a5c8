package dev.batchmonitor.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.batchmonitor.function.event.EventBody;
import dev.batchmonitor.function.incident.Arrival;
import dev.batchmonitor.function.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqsBatchTest {
    @Test
    void readsTheMessagesAndNothingElse() throws IOException {
        String event = """
                {"Other":[{"messageId":"x"}],"Records":[
                 {"messageId":"m1","receiptHandle":"r","body":"{\\"id\\":\\"a\\",\\"not\\":\\"read\\"}","attributes":{"body":"no",
                  "ApproximateReceiveCount":"3","ApproximateFirstReceiveTimestamp":"1791187200000"},"eventSource":"aws:sqs"},
                 {"body":"{}","messageId":"m2"},{"messageId":"m3"}]}
                """;
        assertThat(read(event))
                .containsExactly(
                        new Delivery(
                                new Arrival("m1", Instant.ofEpochMilli(1_791_187_200_000L), 3),
                                EventBody.of("{\"id\":\"a\"}")),
                        new Delivery(new Arrival("m2", Instant.EPOCH, 1), EventBody.of("{}")),
                        new Delivery(new Arrival("m3", Instant.EPOCH, 1), EventBody.NONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two", "", "{", "{\\\"id\\\":", "[1]", "{} {}"})
    void aBodyThatIsNoObjectLeavesTheOthersReadable(String body) throws IOException {
        List<Delivery> batch = read("{\"Records\":[{\"messageId\":\"m1\",\"body\":\"" + body
                + "\"},{\"messageId\":\"m2\",\"body\":\"{}\"}]}");
        assertThat(batch).extracting(Delivery::messageId).containsExactly("m1", "m2");
        assertThat(batch.get(0).body().problem()).isInstanceOf(IOException.class);
        assertThat(batch.get(1).body()).isEqualTo(EventBody.of("{}"));
    }

    /** Longer than the parser's first buffer, and with characters that JSON escapes, so that it is put together of parts. */
    @ParameterizedTest
    @ValueSource(ints = {10, 3_990, 4_001, 100_000})
    void aBodyOfAnyLengthIsReadWhole(int length) throws IOException {
        String id = "é\n".repeat(length / 2);
        String event = "{\"id\":\"" + id.replace("\n", "\\n") + "\",\"source\":\"s\"}";
        String body = event.replace("\\", "\\\\").replace("\"", "\\\"");
        assertThat(read("{\"Records\":[{\"messageId\":\"m1\",\"body\":\"" + body + "\"}]}"))
                .extracting(Delivery::body)
                .containsExactly(new EventBody(new JsonObject(Map.of("id", id, "source", "s")), null));
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
        assertThatThrownBy(() -> SqsBatch.read(new ByteArrayInputStream(event))).isInstanceOf(IOException.class);
    }

    @Test
    void answersWithTheMessagesToBeDeliveredAgain() throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        SqsBatch.writeFailures(List.of("m1", "m2"), answer);
        assertThat(answer)
                .hasToString("{\"batchItemFailures\":[{\"itemIdentifier\":\"m1\"},{\"itemIdentifier\":\"m2\"}]}");
    }

    private static List<Delivery> read(String event) throws IOException {
        return SqsBatch.read(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
    }
}
