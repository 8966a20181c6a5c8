package dev.batchmonitor.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.local.chain.ChainOptions;
import dev.batchmonitor.local.chain.FailedRecord;
import dev.batchmonitor.local.chain.LocalChain;
import dev.batchmonitor.local.template.CloudAssembly;
import dev.batchmonitor.local.template.Environment;
import dev.batchmonitor.test.IncidentFigures;
import dev.batchmonitor.test.JobEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile messages between two others through the packaged function: those are told, and no text gets out of its form. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInputTest {
    private static final Path LOG = Path.of("target/hostile.log");

    private final JobEvents events = new JobEvents(17);
    private LocalChain chain;
    private int tried;
    private int harmless;

    @BeforeAll
    void startTheFunction() throws IOException {
        Files.deleteIfExists(LOG);
        chain = LocalChain.start(
                new CloudAssembly(Path.of("target/cdk.out")).stack(new Environment("111122223333", "eu-west-1")),
                ChainOptions.defaults(LOG).withoutJobsFromEvents());
    }

    @BeforeEach
    void count() {
        tried++;
    }

    @AfterAll
    void stopTheFunction() throws IOException {
        chain.close();
        String result = "hostile input: %d messages and logs tried, %d harmless".formatted(tried, harmless);
        System.out.println(result);
        Files.writeString(Path.of("target/reliability-hostile.txt"), result + "\n");
        // The template's options, of which the JVM itself tells.
        assertThat(Files.readAllLines(LOG))
                .filteredOn(line -> !line.startsWith("Picked up JAVA_TOOL_OPTIONS: -XX:"))
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(line).matches("\\{\"timestamp\":\"[^\"]*\",\"level\":\"[A-Z]+\",\"message\":.*}"))
                .noneMatch(line -> line.contains("\"errorType\""));
        assertThat(chain.regions()).isNotEmpty().allMatch(region -> region.matches("[a-z0-9-]{1,30}"));
    }

    static Stream<HostileEvent> messages() {
        return Stream.concat(HostileEvents.all(), HostileTexts.all());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void whateverComesTheOthersAreToldAndNothingGetsOut(HostileEvent hostile) {
        List<String> others = List.of(events.newId(), events.newId());
        chain.reset();
        chain.send(List.of(
                events.failed(others.get(0), "before", 1, JobEvents.START),
                hostile.body(),
                events.failed(others.get(1), "after", 1, JobEvents.START)));
        chain.drain();
        IncidentFigures figures = IncidentFigures.of(chain.outcome());

        assertThat(Mentions.in(figures).missing(others)).isEmpty();
        assertThat(figures.outcome().failed())
                .as("%s", hostile)
                .extracting(FailedRecord::body)
                .isEqualTo(hostile.fate() == HostileEvent.Fate.KEPT ? List.of(hostile.body()) : List.of());
        assertThat(figures.failuresTold())
                .as("%s", hostile)
                .isEqualTo(hostile.fate() == HostileEvent.Fate.KEPT ? 2 : 3);
        figures.outcome().alerts().forEach(HarmlessMessage::check);
        harmless++;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password=\"",
                "-----BEGIN PRIVATE KEY-----",
                "\u001B[0;",
                "\uFFFD\u202E",
                "https://a:b@",
                "```\n<!channel>\n"
            })
    void aMegabyteOfHostileLogCostsNoAlert(String hostile) {
        String line = hostile.repeat(200_000 / hostile.length());
        chain.reset();
        chain.addLogs(Map.of("/aws/batch/job", Map.of("report/default/aa00", Collections.nCopies(5, line))));
        chain.send(List.of(events.failed("victim", 1, JobEvents.START)));
        chain.drain();

        assertThat(chain.outcome().alerts()).hasSize(1).allSatisfy(HarmlessMessage::check);
        assertThat(chain.outcome().invocations()).isEqualTo(1);
        assertThat(chain.outcome().failed()).isEmpty();
        harmless++;
    }
}
