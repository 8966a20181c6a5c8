package dev.batchmonitor.function.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChunksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | []",
                "1 | [[1]]",
                "1 1 1 | [[1, 1, 1]]",
                "1 1 1 1 | [[1, 1, 1], [1]]",
                "5 5 5 | [[5, 5], [5]]",
                "9 2 9 | [[9], [2], [9]]",
                "11 1 | [[11], [1]]",
                "1 11 1 | [[1], [11], [1]]"
            })
    void staysWithinThreeItemsAndTenBytes(String sizes, String chunks) {
        List<Integer> items = Arrays.stream(sizes.split(" "))
                .filter(size -> !size.isEmpty())
                .map(Integer::valueOf)
                .toList();
        assertThat(Chunks.of(items, 3, 10, size -> size)).hasToString(chunks);
    }
}
