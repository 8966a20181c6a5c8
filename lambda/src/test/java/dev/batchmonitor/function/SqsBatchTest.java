package dev.batchmonitor.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqsBatchTest {
    @Test
    void readsTheMessagesAndNothingElse() throws IOException {
        String event = """
                {"Other":[{"messageId":"x"}],"Records":[
                 {"messageId":"m1","receiptHandle":"r","body":"{\\"a\\":1}","attributes":{"body":"no"},"eventSource":"aws:sqs"},
                 {"body":"two","messageId":"m2"}]}
                """;
        assertThat(read(event)).containsExactly(new Delivery("m1", "{\"a\":1}"), new Delivery("m2", "two"));
    }

    @Test
    void aBatchMayBeEmpty() throws IOException {
        assertThat(read("{\"Records\":[]}")).isEmpty();
        assertThat(read("{}")).isEmpty();
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
