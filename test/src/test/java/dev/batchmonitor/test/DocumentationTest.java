package dev.batchmonitor.test;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.cdk.BatchJobMonitor;
import dev.batchmonitor.function.failure.BlockedReason;
import dev.batchmonitor.function.failure.FailureCause;
import dev.batchmonitor.function.failure.Guidance;
import dev.batchmonitor.function.metric.DimensionSet;
import dev.batchmonitor.function.metric.MetricName;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the documents say is what the code does. {@code -Dexpected=update} writes the page of causes anew. */
class DocumentationTest {
    private static final Path README = Path.of("../README.md");
    private static final Path CAUSES = Path.of("../docs/causes.md");

    @Test
    void theReadmesTableOfMetricsIsTheCodes() {
        assertThat(README).content().contains(metricTable());
    }

    @Test
    void theReadmesAlertIsTheOneThatAScenarioSends() throws IOException {
        String alert = Files.readString(Path.of("src/main/resources/scenarios/retry-exhausted/alerts.txt"));
        String email = alert.substring(alert.indexOf("AWS Batch job FAILED")).strip();
        String textMessage = alert.lines()
                .filter(line -> line.startsWith("Text message: "))
                .findFirst()
                .orElseThrow()
                .replace("Text message: ", "");
        assertThat(README).content().contains(email).contains("`" + textMessage + "`");
    }

    /** The projects of {@link ConsumerProjectTest} are compiled and run. */
    @ParameterizedTest
    @CsvSource({
        "kotlin, consumer-kotlin/src/main/kotlin/com/example/ConsumerApp.kt",
        "scala, consumer-scala/src/main/scala/com/example/ConsumerApp.scala",
        "java, consumer/src/main/java/com/example/ConsumerApp.java"
    })
    void whatTheReadmeShowsOfTheConstructIsInAProject(String language, Path project) throws IOException {
        String source = Files.readString(project);
        List<String> shown = Pattern.compile("```" + language + "\n(.*?)\n```", Pattern.DOTALL)
                .matcher(Files.readString(README))
                .results()
                .map(block -> block.group(1))
                .filter(block -> block.contains("BatchJobMonitor.Builder") || block.contains("getDashboardWidgets"))
                .toList();
        assertThat(shown)
                .isNotEmpty()
                .allSatisfy(block -> assertThat(withoutIndent(source)).contains(withoutIndent(block)));
    }

    private static String withoutIndent(String code) {
        return code.lines().map(String::strip).collect(joining("\n"));
    }

    @Test
    void everyPropertyOfTheConstructHasARow() throws IOException {
        String readme = Files.readString(README);
        assertThat(Arrays.stream(BatchJobMonitor.Builder.class.getMethods())
                        .filter(method -> method.getReturnType() == BatchJobMonitor.Builder.class)
                        .filter(method -> method.getParameterCount() == 1)
                        .map(Method::getName))
                .isNotEmpty()
                .allSatisfy(property -> assertThat(readme).contains("| `" + property + "` |"));
    }

    @Test
    void thePageOfCausesIsTheCodes() throws IOException {
        if ("update".equals(System.getProperty("expected"))) {
            Files.writeString(CAUSES, causesPage());
        }
        assertThat(CAUSES).content().isEqualTo(causesPage());
    }

    private static String metricTable() {
        String rows = Arrays.stream(MetricName.values())
                .map(DocumentationTest::metricRow)
                .collect(joining("\n"));
        return """
                | metric | unit | what | none | `JobQueue` | `JobQueue, JobDefinition` | `JobQueue, Cause` | `JobQueue, ExitCode` |
                |---|---|---|---|:-:|:-:|:-:|:-:|
                """ + rows;
    }

    private static String metricRow(MetricName metric) {
        String sets = Arrays.stream(DimensionSet.values())
                .map(set -> metric.dimensionSets().contains(set) ? " ● |" : " |")
                .collect(joining());
        return "| `%s` | %s | %s |%s".formatted(metric.text(), metric.unit().text(), metric.description(), sets);
    }

    private static String causesPage() {
        return """
                # Causes

                Written by `DocumentationTest` from `FailureCause` and `BlockedReason`. The rules that lead to a cause are `FailureRules`; the real strings
                behind them, with their sources, are `lambda/src/test/resources/failure-causes.csv`.

                ## Why a job or an attempt failed

                | cause | in short | side | what happened | what to do | page |
                |---|---|---|---|---|---|
                %s

                ## What is said when more is known

                Refines the table above; written from `Guidance`.

                | cause | when | what happened, if it is more than above | what to do |
                |---|---|---|---|
                %s

                ## Why a job queue is blocked

                [What AWS says](%s)

                | reason | what happened | what to do |
                |---|---|---|
                %s
                """.formatted(causes(), guidance(), BlockedReason.PAGE, blockedReasons());
    }

    private static String guidance() {
        return Guidance.rows().stream()
                .map(row -> row(
                        "`" + row.cause().name() + "`",
                        row.when(),
                        row.example().explanation().equals(row.cause().explanation())
                                ? ""
                                : row.example().explanation(),
                        row.example().advice()))
                .collect(joining("\n"));
    }

    private static String causes() {
        return Arrays.stream(FailureCause.values())
                .map(cause -> row(
                        "`" + cause.name() + "`",
                        cause.title(),
                        cause.side().name(),
                        cause.explanation(),
                        cause.advice(),
                        "[AWS](" + cause.page() + ")"))
                .collect(joining("\n"));
    }

    private static String blockedReasons() {
        return Arrays.stream(BlockedReason.values())
                .map(reason -> row("`" + reason.name() + "`", reason.explanation(), reason.advice()))
                .collect(joining("\n"));
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
