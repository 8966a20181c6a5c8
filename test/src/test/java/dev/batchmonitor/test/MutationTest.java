package dev.batchmonitor.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.local.chain.ChainOptions;
import dev.batchmonitor.local.chain.LocalChain;
import dev.batchmonitor.local.chain.Outcome;
import dev.batchmonitor.local.demo.Scenario;
import dev.batchmonitor.local.template.CloudAssembly;
import dev.batchmonitor.local.template.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever shape a failed job comes in, somebody is told: through the packaged function, thousands of shapes. */
class MutationTest {
    private static final int AT_LEAST = 10_000;

    /** How many failures have each of their fields mutated: all of them would take minutes. */
    private static final int SAMPLE = 29;

    private static final int IN_INCIDENTS_TOO = 1_000;
    private static final long SEED = 20_261_123;
    private static final Path LOG = Path.of("target/mutations.log");

    private static final Map<String, String> EACH_BY_ITSELF = Map.of(
            "AWS_LAMBDA_LOG_LEVEL", "ERROR",
            "BATCH_MONITOR_INCIDENT_WINDOW_SECONDS", "0",
            "BATCH_MONITOR_QUIET_CAUSES", "");

    private static final Map<String, String> IN_INCIDENTS =
            Map.of("AWS_LAMBDA_LOG_LEVEL", "ERROR", "BATCH_MONITOR_QUIET_CAUSES", "");

    @Test
    void everyMutatedFailureIsAlertedOnceAndNothingCrashes() throws IOException {
        List<String> events = mutations();
        Outcome outcome = run(events, EACH_BY_ITSELF);

        String line = "mutations: %d tried, %d let through, %d alerts, %d in the dead-letter queue"
                .formatted(
                        events.size(),
                        outcome.matched(),
                        outcome.alerts().size(),
                        outcome.failed().size());
        System.out.println(line);
        Files.writeString(Path.of("target/reliability-mutations.txt"), line + "\n");
        assertThat(events).hasSizeGreaterThanOrEqualTo(AT_LEAST);
        assertThat(outcome.alerts()).hasSize(outcome.matched());
        assertThat(outcome.unmatched()).isEmpty();
        assertNothingCrashed(outcome);
    }

    @Test
    void mutatedFailuresEnterTheirIncidentsAndNothingCrashes() throws IOException {
        List<String> events = mutations().subList(0, IN_INCIDENTS_TOO);
        Outcome outcome = run(events, IN_INCIDENTS);

        System.out.printf(
                "%d mutations in incidents: %d let through, %d alerts%n",
                events.size(), outcome.matched(), outcome.alerts().size());
        assertThat(outcome.alerts()).isNotEmpty().hasSizeLessThan(outcome.matched());
        assertNothingCrashed(outcome);
    }

    private static void assertNothingCrashed(Outcome outcome) {
        assertThat(outcome.failed()).isEmpty();
        assertThat(LOG)
                .content()
                .doesNotContain("could not be assessed", "errorType", "does not take a metric", "did not take an alert")
                .doesNotContain("the table of incidents", "NEVER-TO-BE-SEEN", "\tat ");
    }

    private static List<String> mutations() throws IOException {
        Mutations mutations = new Mutations(SEED);
        List<String> failures = new ArrayList<>();
        for (String name : ScenarioTest.scenarios()) {
            Scenario.of(name).events().stream()
                    .filter(event -> event.contains("\"status\":\"FAILED\"") || event.contains("Queue Blocked"))
                    // A mutation is told from its original by its job's id.
                    .filter(event -> event.contains("\"jobId\""))
                    .forEach(failures::add);
        }
        List<String> events = new ArrayList<>();
        Collections.shuffle(failures, new Random(SEED));
        failures.subList(0, SAMPLE).forEach(event -> events.addAll(mutations.each(event)));
        for (int i = 0; i < 2_000; i++) {
            events.add(mutations.several(failures.get(i % failures.size())));
        }
        return events;
    }

    private static Outcome run(List<String> events, Map<String, String> settings) {
        try (LocalChain chain = LocalChain.start(
                new CloudAssembly(Path.of("target/cdk.out")).stack(Environment.DEFAULT),
                ChainOptions.defaults(LOG).withSettings(settings))) {
            chain.put(events);
            chain.drain();
            return chain.outcome();
        }
    }
}
