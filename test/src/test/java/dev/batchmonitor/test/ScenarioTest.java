package dev.batchmonitor.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.function.failure.FailureCause;
import dev.batchmonitor.local.aws.sns.PublishedMessage;
import dev.batchmonitor.local.chain.Outcome;
import dev.batchmonitor.local.demo.AlertText;
import dev.batchmonitor.local.demo.MetricTable;
import dev.batchmonitor.local.demo.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code src/main/resources/scenarios} through the whole chain: events in, alerts and metrics out. A folder
 * may hold {@code settings.properties}, environment variables that the function gets for this scenario.
 * {@code -Dexpected=update} writes what came out; read it before you commit it.
 */
class ScenarioTest {
    private static final Path FOLDERS = Path.of("src/main/resources/scenarios");
    private static final Path LOG = Path.of("target/scenarios.log");

    private static final Comparator<String> ONE_START_FOR_EQUAL_SETTINGS = Comparator.comparing(
                    (String name) -> new TreeMap<>(Scenario.of(name).settings()).toString())
            .thenComparing(Comparator.naturalOrder());

    private final AlertSchema schema = AlertSchema.published();
    private final AlertSchema chatSchema = AlertSchema.ofChats();

    private static ScenarioRuns runs;

    @BeforeAll
    static void prepare() {
        runs = new ScenarioRuns(LOG);
    }

    @AfterAll
    static void stopTheFunction() throws IOException {
        runs.close();
        assertThat(LOG).content().contains("alert published").doesNotContain("NEVER-TO-BE-SEEN");
    }

    static List<String> scenarios() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted(ONE_START_FOR_EQUAL_SETTINGS)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void tellsItsReadersWhatHappened(String name) throws IOException {
        Outcome outcome = runs.run(Scenario.of(name));

        assertThat(outcome.failed()).isEmpty();
        assertThat(outcome.unmatched().isEmpty()).isEqualTo(!name.equals("states-on-the-way"));
        assertThat(ContractTest.OWN_CALLS).containsAll(iamActions(outcome));
        assertThat(outcome.toString().replace(outcome.unmatched().toString(), ""))
                .doesNotContain("NEVER-TO-BE-SEEN");
        assertThat(outcome.alerts())
                .allSatisfy(alert -> assertThat(schema.violations(alert)).isEmpty())
                .allSatisfy(alert -> assertThat(chatSchema.violations(alert)).isEmpty());
        check(name, "alerts.txt", each(outcome, AlertText::of));
        check(name, "chat.txt", each(outcome, MessageForms::chat));
        check(name, "machine.json", MessageForms.machines(outcome.alerts()));
        check(name, "metrics.txt", MetricTable.of(outcome.metrics()));
    }

    @Test
    void everyPermissionOfTheFunctionIsUsed() {
        Set<String> actions = Stream.of("retry-exhausted", "incident-and-more", "exit-codes")
                .flatMap(name -> iamActions(runs.run(Scenario.of(name))).stream())
                .collect(Collectors.toSet());
        assertThat(actions).isEqualTo(ContractTest.OWN_CALLS);
    }

    @ParameterizedTest
    @EnumSource(FailureCause.class)
    void everyCauseHasAScenario(FailureCause cause) throws IOException {
        StringBuilder alerts = new StringBuilder();
        for (String name : scenarios()) {
            alerts.append(Files.readString(FOLDERS.resolve(name).resolve("alerts.txt")));
        }
        assertThat(alerts).contains("cause=" + cause.name() + " ");
    }

    /** PublishBatch is the one operation here whose permission has another name. */
    private static Set<String> iamActions(Outcome outcome) {
        return outcome.calls().keySet().stream()
                .map(call -> call.equals("sns:PublishBatch") ? "sns:Publish" : call)
                .collect(Collectors.toSet());
    }

    private static String each(Outcome outcome, Function<PublishedMessage, String> form) {
        return outcome.alerts().stream().map(form).collect(Collectors.joining("\n"));
    }

    private static void check(String name, String file, String actual) throws IOException {
        Path expected = FOLDERS.resolve(name).resolve(file);
        if ("update".equals(System.getProperty("expected"))) {
            Files.writeString(expected, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(expected));
    }
}
