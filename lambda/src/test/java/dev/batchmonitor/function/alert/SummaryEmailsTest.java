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

/** The emails that tell of more than one job, as a whole. */
class SummaryEmailsTest {
    @Test
    void anIncidentIsSummedUp() {
        assertThat(email(SampleAlerts.incident(37))).isEqualTo("""
                AWS Batch: 37 MORE FAILED: etl
                out of memory, exit 137, 38 in all

                What happened
                The container used more memory than the job has and was killed.
                It has been announced before; this is what followed.
                From:          2026-10-05T08:00:00Z
                To:            2026-10-05T08:10:00Z

                What to do
                Raise the memory of the job definition, or make the job use less.
                https://docs.aws.amazon.com/batch/latest/userguide/memory-management.html

                Runbook
                https://wiki.example.com/runbooks/etl

                Jobs that failed
                - b0: exit 137, 2026-10-05T08:00:00Z
                https://console.example.com/b0
                and 36 more

                Where
                Queue:         nightly
                Definition:    etl:7
                Account:       111122223333
                Region:        eu-west-1
                """);
    }

    @Test
    void anArrayIsSummedUpByCause() {
        assertThat(email(SampleAlerts.array())).isEqualTo("""
                AWS Batch array job FAILED: nightly-etl
                12 of 1000 children failed, the array has ended

                What happened
                At least one child of the array job failed.
                From:          2026-10-05T08:00:00Z
                To:            2026-10-05T08:01:00Z

                How the children failed
                   9  application error, exit 3
                   1  out of memory, exit 137
                   2  not listed: a quiet cause, or no event yet

                What to do
                Look at the children that failed: each has its own exit code and log.
                https://docs.aws.amazon.com/batch/latest/userguide/array_jobs.html

                Runbook
                https://wiki.example.com/runbooks/etl

                Children that failed
                - index 3: application error, exit 3
                https://console.example.com/3
                - index 999: out of memory, exit 137
                and 10 more

                Array job
                Name:          nightly-etl
                Id:            a1
                Queue:         nightly
                Definition:    etl:7
                Account:       111122223333
                Region:        eu-west-1
                Time:          2026-10-05T08:15:00Z
                https://eu-west-1.console.aws.amazon.com/batch/home?region=eu-west-1#jobs/array-job/a1
                """);
    }

    @Test
    void anArrayThatGoesOnSaysSo() {
        assertThat(email(SampleAlerts.array(SampleAlerts.IDENTITY, false)))
                .contains("12 of 1000 children failed, the array has not ended yet\n");
    }

    @Test
    void aRecoverySaysSinceWhenItFailed() {
        assertThat(email(SampleAlerts.recovery())).isEqualTo("""
                AWS Batch job definition RECOVERED: etl
                after out of memory, exit 137

                What happened
                A job of this definition succeeded again.
                Failed:        2026-10-05T08:00:00Z out of memory, exit 137
                Succeeded:     2026-10-05T08:20:41Z job

                What to do
                Submit again what failed, if its results are still needed.

                Runbook
                https://wiki.example.com/runbooks/etl

                Job that succeeded
                Name:          job
                Id:            c1
                Queue:         nightly
                Definition:    etl:7
                Account:       111122223333
                Region:        eu-west-1
                Time:          2026-10-05T08:20:41Z
                https://eu-west-1.console.aws.amazon.com/batch/home?region=eu-west-1#jobs/ec2/detail/c1
                """);
    }

    @Test
    void whatFailedTogetherIsListedUpToTwenty() {
        assertThat(email(SampleAlerts.failure(25)))
                .contains("attempt 3 of 3\nand 25 more of the same in the same batch\n")
                .containsPattern(
                        "\nAnd 25 more of the same in the same batch\n- b0: exit 3, 2026-10-05T08:00:00Z\nhttps://")
                .contains("- b19: exit 3, 2026-10-05T08:00:19Z\nhttps://console.example.com/b19\nand 5 more\n")
                .doesNotContain("- b20:");
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
                .filteredOn(line -> !line.startsWith("https://") && !line.startsWith("aws logs"))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    private static String email(Alert alert) {
        return Objects.requireNonNull(AlertMessage.of(alert).bodies().get("email"));
    }
}
