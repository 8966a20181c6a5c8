package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.Stack;

class PatternLengthTest {
    @Test
    void countsAtLeastTheCharactersOfTheJson() {
        Map<String, Object> pattern = Map.of("a", List.of("b", Map.of("exists", true)), "c", List.of());
        assertThat(PatternLength.of(pattern)).isBetween("{\"a\":[\"b\",{\"exists\":true}],\"c\":[]}".length(), 40);
    }

    @Test
    void countsAKnownTokenAsItsLongestValue() {
        String arn = "arn:" + new Stack().getPartition() + ":batch";
        assertThat(PatternLength.of(arn)).isEqualTo("\"arn:aws-us-gov:batch\"".length());
    }

    @Test
    void countsAnyOtherTokenAsTheLongestArn() {
        assertThat(PatternLength.of("${Token[TOKEN.42]}")).isBetween(180, 200);
    }
}
