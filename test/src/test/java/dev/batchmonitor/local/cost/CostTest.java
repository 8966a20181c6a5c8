package dev.batchmonitor.local.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostTest {
    private static final Path ASSEMBLY = Path.of("target/cdk.out");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void threeNumbersOfJobsAreShownUnlessOneIsGiven() {
        assertThat(run()).isZero();
        assertThat(text(out)).contains("| 10,000 jobs | 1,000,000 jobs | 10,000,000 jobs |");

        out.reset();
        assertThat(run("--jobs-per-month", "250000")).isZero();
        assertThat(text(out)).contains("| 250,000 jobs |").doesNotContain("10,000,000");
    }

    @Test
    void everyArgumentCounts() {
        assertThat(run("--jobs-per-month=1000000", "--queues=1000", "--definitions=3000", "--causes=4"))
                .isZero();
        assertThat(text(out)).containsPattern("`JobQueue`: 10 each +\\| +10,000 \\|");
        assertThat(text(out)).containsPattern("`JobQueue, JobDefinition`: 6 each +\\| +18,000 \\|");
        assertThat(text(out)).containsPattern("`JobQueue, Cause`: 2 each +\\| +8,000 \\|");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--queues=0 | --queues must be a whole number from 1 to 10000, got: '0'",
                "--failure-rate=5 | --failure-rate must be a number from 0 to 1 such as 0.05, got: '5'",
                "--jobs-per-month | --jobs-per-month must be a whole number from 1 to 1000000000, got: ''",
                "--jobs | unknown argument --jobs; see --help",
            })
    void wrongArgumentIsOneLine(String argument, String message) {
        assertThat(run(argument)).isEqualTo(2);
        assertThat(text(err)).isEqualTo("cost: " + message + System.lineSeparator());
    }

    @Test
    void templateThatIsMissingIsOneLine(@TempDir Path empty) {
        assertThat(Cost.run(List.of(), empty, print(out), print(err))).isEqualTo(2);
        assertThat(text(err).lines()).singleElement().asString().contains("build the project with");
    }

    @Test
    void alarmsDashboardsAndKeysOfTheTemplateAreCounted(@TempDir Path folder) throws Exception {
        Path template = Files.writeString(folder.resolve("template.json"), """
                {"Resources": {
                  "Source": {"Type": "AWS::Lambda::EventSourceMapping",
                             "Properties": {"BatchSize": 10, "MaximumBatchingWindowInSeconds": 3}},
                  "Function": {"Type": "AWS::Lambda::Function", "Properties": {"MemorySize": 256}},
                  "Plain": {"Type": "AWS::CloudWatch::Alarm", "Properties": {"MetricName": "Errors"}},
                  "Rate": {"Type": "AWS::CloudWatch::Alarm", "Properties": {"Metrics": [
                             {"Expression": "a/b"}, {"MetricStat": {}}, {"MetricStat": {}}]}},
                  "Query": {"Type": "AWS::CloudWatch::Alarm", "Properties": {"Metrics": [
                             {"Expression": "SELECT SUM(FailedJobs) FROM SCHEMA(Batch, JobQueue) GROUP BY JobQueue"}]}},
                  "Key": {"Type": "AWS::KMS::Key"},
                  "Dashboard": {"Type": "AWS::CloudWatch::Dashboard"}}}
                """);

        assertThat(DeploymentTemplate.in(template).deployment(Measured.published()))
                .isEqualTo(new Deployment(10, 3, Integer.MAX_VALUE, 256, false, 1, 3, 1, 1, Measured.published()));
    }

    private int run(String... arguments) {
        return Cost.run(List.of(arguments), ASSEMBLY, print(out), print(err));
    }

    private static PrintStream print(ByteArrayOutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
