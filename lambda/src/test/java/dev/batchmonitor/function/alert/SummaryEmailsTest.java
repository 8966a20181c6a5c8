package dev.batchmonitor.function.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.failure.FailureCause;
import dev.batchmonitor.function.incident.FailureKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The emails that tell of more than one job. */
class SummaryEmailsTest {
    @Test
    void anArrayThatGoesOnSaysSo() {
        assertThat(email(SampleAlerts.array(SampleAlerts.IDENTITY, false)))
                .contains("12 of 1000 children failed, the array has not ended yet\n");
    }

    @Test
    void whatFailedTogetherIsListedUpToTwenty() {
        assertThat(email(SampleAlerts.failure(25)))
                .contains("attempt 3 of 3\nand 25 more of the same\n")
                .containsPattern(
                        "\nAnd 25 more of the same\n- nightly-etl \\(b0\\): exit 3, 2026-10-05T08:00:00Z\nhttps://")
                .contains(
                        "- nightly-etl (b19): exit 3, 2026-10-05T08:00:19Z\nhttps://console.example.com/b19\nand 5 more\n")
                .doesNotContain("(b20)");
    }

    @Test
    void ofManyKindsTheMostFrequentAreNamed() {
        Map<FailureKind, Integer> kinds = new LinkedHashMap<>();
        IntStream.rangeClosed(1, 25).forEach(code -> kinds.put(new FailureKind(FailureCause.EXIT_CODE, code), 2));
        TextPage page = new TextPage();
        new FailureList(50, kinds, List.of(), Extent.FULL).writeKinds(page);
        assertThat(page.text().lines())
                .hasSize(21)
                .startsWith("   2  application error, exit 1")
                .endsWith("  10  of 5 other kinds");
    }

    static Stream<Alert> alerts() {
        return SampleAlerts.all().stream();
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void everyEmailNamesTheRunbookAfterWhatToDo(Alert alert) {
        assertThat(email(alert))
                .containsSubsequence("\nWhat to do\n", "\nRunbook\nhttps://wiki.example.com/runbooks/etl\n");
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void nothingButLinksAndCommandsIsWiderThan80Columns(Alert alert) {
        assertThat(email(alert).lines())
                .filteredOn(line -> !line.startsWith("https://") && !line.startsWith("aws "))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    private static String email(Alert alert) {
        return Objects.requireNonNull(AlertMessage.of(alert).bodies().get("email"));
    }
}
