package dev.batchmonitor.function.event;

import static dev.batchmonitor.function.SampleEvents.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.job.JobStatus;
import dev.batchmonitor.function.json.JsonObject;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of fields are chosen by whoever submits a job: in tags, parameters and environments. */
class HostileNamesTest {
    private static final int NAMES = 4_096;

    /** Two texts each: any two sequences of them have the same hash code in Java, or the same hash in Jackson. */
    @ParameterizedTest
    @CsvSource({"Aa, BB", "Ab, BA", "ab, cd"})
    void ofNamesMadeToCollideNoneIsKeptAndTheEventIsRead(String one, String other) throws IOException {
        JsonObject event = EventJson.READER.object(event(one, other));

        assertThat(event.names()).containsExactlyInAnyOrder("detail-type", "detail");
        assertThat(event.object("detail").names()).containsExactlyInAnyOrder("jobId", "status");
    }

    @Test
    void afterThemTheNextEventIsReadWhateverItsNamesAre() throws UnreadableEventException {
        EventDecoder decoder = new EventDecoder(CLOCK);
        decoder.decode(event("Ab", "BA"));
        BatchEvent next = decoder.decode(event("Ab", "BA").replace("\"AbAb", "\"Ab!b"));

        assertThat(((BatchEvent.JobStateChange) next).job().status()).isEqualTo(JobStatus.FAILED);
    }

    @ParameterizedTest
    @CsvSource({"Aa, BB", "Ab, BA", "ab, cd"})
    void norDoTheyHarmTheOtherEventsOfTheirBatch(String one, String other) throws UnreadableEventException {
        EventDecoder batch = new EventDecoder(CLOCK).forBatch();
        for (int i = 0; i < 3; i++) {
            char[] text = event(one, other)
                    .replace("\"" + one + one, "\"" + one + "!" + i)
                    .toCharArray();
            BatchEvent event = batch.decode(text, 0, text.length).orThrow();

            assertThat(((BatchEvent.JobStateChange) event).job().status()).isEqualTo(JobStatus.FAILED);
        }
    }

    private static String event(String one, String other) {
        String names = IntStream.range(0, NAMES)
                .mapToObj(i -> "\"" + name(i, one, other) + "\":1")
                .collect(Collectors.joining(","));
        return "{\"detail-type\":\"Batch Job State Change\",%1$s,\"detail\":{%1$s,\"jobId\":\"a\",\"status\":\"FAILED\"}}"
                .formatted(names);
    }

    /** The bits of the number, each as one of the two texts. */
    private static String name(int number, String one, String other) {
        return IntStream.range(0, 12)
                .mapToObj(bit -> (number >> bit & 1) == 0 ? one : other)
                .collect(Collectors.joining());
    }
}
