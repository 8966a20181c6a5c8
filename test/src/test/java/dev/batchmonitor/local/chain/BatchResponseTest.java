package dev.batchmonitor.local.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.local.function.InvocationResult;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchResponseTest {
    private final BatchResponse response = new BatchResponse(Set.of("a", "b"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"batchItemFailures":[]}                                              |
            {"batchItemFailures":null}                                            |
            {}                                                                    |
            null                                                                  |
            {"batchItemFailures":[{"itemIdentifier":"a"}]}                        | a
            {"batchItemFailures":[{"itemIdentifier":"b"},{"itemIdentifier":"a"}]} | a b
            {"batchItemFailures":[{"itemIdentifier":""}]}                         | a b
            {"batchItemFailures":[{"itemIdentifier":null}]}                       | a b
            {"batchItemFailures":[{"itemId":"a"}]}                                | a b
            {"batchItemFailures":[{"itemIdentifier":"c"}]}                        | a b
            not JSON                                                              | a b
            """)
    void readsTheAnswerAsLambdaDoes(String answer, String failed) {
        List<String> expected = failed == null ? List.of() : Arrays.asList(failed.split(" "));

        assertThat(response.failures(new InvocationResult.Answered(answer), true))
                .containsOnlyKeys(expected);
    }

    @Test
    void withoutReportsOnlyAFailedInvocationFails() {
        String answer = "{\"batchItemFailures\":[{\"itemIdentifier\":\"a\"}]}";

        assertThat(response.failures(new InvocationResult.Answered(answer), false))
                .isEmpty();
        assertThat(response.failures(new InvocationResult.Failed("Error", "why"), false))
                .containsOnlyKeys("a", "b");
    }
}
