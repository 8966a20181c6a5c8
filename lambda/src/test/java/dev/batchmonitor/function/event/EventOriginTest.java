package dev.batchmonitor.function.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventOriginTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "111122223333, arn:aws:batch:eu-west-1:444455556666:job/a, 111122223333",
                "none, arn:aws:batch:eu-west-1:444455556666:job/a, 444455556666",
                "evil, arn:aws:batch:eu-west-1:444455556666:job/a, 444455556666",
                "evil, arn:aws:batch:eu-west-1:evil:job/a, none",
                "1111222233334, none, none"
            })
    void anAccountIsTwelveDigits(String account, String arn, String expected) {
        assertThat(EventOrigin.of(Instant.EPOCH, "eu-west-1", account, arn).account())
                .isEqualTo(expected);
    }
}
