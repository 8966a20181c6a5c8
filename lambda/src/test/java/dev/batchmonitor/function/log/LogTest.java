package dev.batchmonitor.function.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.SampleEvents;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Log log =
            new Log(new PrintStream(printed, true, StandardCharsets.UTF_8), SampleEvents.CLOCK, LogLevel.INFO);

    @Test
    void aLineIsOneLineOfAsciiWhateverTheNamesOfJobs() {
        log.warn("done", Map.of("jobId", "a\r\n{}\u2028\u202Eb\u0000"));
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines(
                        "{\"timestamp\":\"2026-10-05T08:30:00Z\",\"level\":\"WARN\",\"message\":\"done\","
                                + "\"jobId\":\"a\\r\\n{}\\u2028\\u202Eb\\u0000\"}\n");
    }
}
