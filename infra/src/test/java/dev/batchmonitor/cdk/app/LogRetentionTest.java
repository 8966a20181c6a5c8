package dev.batchmonitor.cdk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awscdk.services.logs.RetentionDays;

class LogRetentionTest {
    @ParameterizedTest
    @CsvSource({"1, ONE_DAY", "7, ONE_WEEK", "365, ONE_YEAR", "3653, TEN_YEARS"})
    void daysHaveAName(int days, RetentionDays retention) {
        assertThat(LogRetention.of("logRetentionDays", days)).isEqualTo(retention);
    }

    @Test
    void otherNumbersAreRefused() {
        assertThatThrownBy(() -> LogRetention.of("logRetentionDays", 10))
                .hasMessageStartingWith("context 'logRetentionDays' must be one of 1, 3, 5, 7, 14,")
                .hasMessageContaining("got: '10'");
    }
}
