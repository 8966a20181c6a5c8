package dev.batchmonitor.function.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeRangeTest {
    @ParameterizedTest
    @CsvSource({
        "3, 3, true",
        "3, 2, false",
        "0:4, 4, true",
        "0:4, 5, false",
        "2:, 1, false",
        "2:, 900, true",
        ":5, 5, true",
        ":5, 6, false",
        ":, 7, true",
        "'', 7, true",
        ", 7, true",
        "all, 7, true",
        "99999999999, 7, true"
    })
    void knowsItsNodes(@Nullable String range, int node, boolean contained) {
        assertThat(NodeRange.of(range).contains(node)).isEqualTo(contained);
    }
}
