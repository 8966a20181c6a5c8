package dev.batchmonitor.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.batchmonitor.function.incident.Arrival;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqsBatchTest {
    @Test
    void readsTheMessagesAndNothingElse() throws IOException {
        String event = """
                {"Other":[{"messageId":"x"}],"Records":[
                 {"messageId":"m1","receiptHandle":"r","body":"{\\"a\\":1}","attributes":{"body":"no",
                  "ApproximateReceiveCount":"3","ApproximateFirstReceiveTimestamp":"1791187200000"},"eventSource":"aws:sqs"},
                 {"body":"two","messageId":"m2"}]}
                """;
        assertThat(read(event))
                .containsExactly(
                        new Delivery(new Arrival("m1", Instant.ofEpochMilli(1_791_187_200_000L), 3), "{\"a\":1}"),
                        new Delivery(new Arrival("m2", Instant.EPOCH, 1), "two"));
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
