package dev.batchmonitor.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.aws.Fault;
import dev.batchmonitor.local.aws.Faults;
import dev.batchmonitor.local.chain.ChainOptions;
import dev.batchmonitor.local.chain.LocalChain;
import dev.batchmonitor.local.template.CloudAssembly;
import dev.batchmonitor.local.template.Environment;
import dev.batchmonitor.local.template.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A hundred thousand events through the chain, or as many as {@code -Dload} says: none lost, none told or counted twice. */
class LoadTest {
    private static final Path RESULT = Path.of("target/reliability-load.txt");
    private static final int EVENTS = Integer.getInteger("load", 100_000);
    private static final int FUNCTIONS = 3;
    private static final int HOUR = 10;
    private static final int SHORT_HOUR = 3;
    private static final long MEGABYTE = 1024L * 1024;

    private static final Stack STACK = new CloudAssembly(Path.of("target/cdk.out")).stack(Environment.DEFAULT);
    private static final ChainOptions OPTIONS = ChainOptions.defaults(Path.of("target/load.log"))
            .withSettings(Map.of("AWS_LAMBDA_LOG_LEVEL", "ERROR"))
            .withoutJobsFromEvents();

    @Test
    void noneOfAHundredThousandEventsIsLostOrDoubled() throws IOException {
        try (LocalChain chain = LocalChain.start(STACK, OPTIONS.withConcurrency(FUNCTIONS))) {
            chain.setFaults(oneInAHundred());
            LoadRun run = new LoadRun(chain, new LoadEvents(10, event -> event, 2026));
            while (run.events() < EVENTS) {
                run.hour(HOUR);
            }
            long peak = chain.usage().peakMemory() / MEGABYTE;
            report(run, peak);

            assertThat(run.actual().sums()).isEqualTo(run.expected().sums());
            assertThat(run.actual().lacks(run.expected())).isZero();
            assertThat(run.expected().lacks(run.actual())).isLessThanOrEqualTo((long) run.tableErrors());
            assertThat(run.actual().messages().values()).allMatch(messages -> messages <= 2 + run.tableErrors());
            assertThat(chain.outcome().failed()).isEmpty();
            assertThat(peak).isBetween(1L, (long) STACK.function().memorySize());
        }
    }

    @Test
    void tenTimesTheEventsMakeTenTimesTheCalls() {
        try (LocalChain chain = LocalChain.start(STACK, OPTIONS)) {
            LoadRun run = new LoadRun(chain, new LoadEvents(10, LoadTest::brief, 2027));
            run.hour(SHORT_HOUR);
            int once = run.allCalls();
            for (int hour = 1; hour < 10; hour++) {
                run.hour(SHORT_HOUR);
            }
            System.out.printf(
                    "%d events cost %d calls, ten times as many cost %d: %.2f times%n",
                    run.events() / 10, once, run.allCalls(), (double) run.allCalls() / once);

            assertThat(run.allCalls()).isLessThanOrEqualTo(once * 21 / 2);
        }
    }

    @Test
    void tenTimesTheDefinitionsDoNotSlowAnEventDown() {
        try (LocalChain chain = LocalChain.start(STACK, OPTIONS)) {
            new LoadRun(chain, new LoadEvents(10, event -> event, 2027)).hour(HOUR);
            LoadRun few = ofDefinitions(10, chain);
            LoadRun many = ofDefinitions(100, chain);
            assertThat(many.calls()).isEqualTo(few.calls());
        }
    }

    private static LoadRun ofDefinitions(int definitions, LocalChain chain) {
        chain.reset();
        LoadRun run = new LoadRun(chain, new LoadEvents(definitions, event -> event, 2028));
        run.hour(HOUR);
        System.out.printf(
                "%d definitions: %d calls for %d events, %.0f microseconds of CPU for each%n",
                definitions, run.allCalls(), run.events(), 1e6 * run.cpuSeconds() / run.events());
        return run;
    }

    /** Where only calls are counted, the chain need not read what the function skips. */
    private static String brief(String event) {
        try {
            ObjectNode json = (ObjectNode) new JsonMapper().readTree(event);
            json.retain("source", "detail-type", "account", "region", "time", "detail");
            ((ObjectNode) json.path("detail")).retain("jobId", "jobQueue", "jobDefinition", "status", "attempts");
            return json.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(event, e);
        }
    }

    private static void report(LoadRun run, long peak) throws IOException {
        String line =
                ("load: %d events by %d functions, 1 call in 100 failing: %d lost, %d doubled; %d messages of %d incidents"
                                + " with %d failures; %.0f events a second, %.0f a CPU second; %.1f calls per 1,000 events;"
                                + " peak %d MB of %d")
                        .formatted(
                                run.events(),
                                FUNCTIONS,
                                run.actual().lacks(run.expected()),
                                run.expected().lacks(run.actual()),
                                sum(run.actual().messages()),
                                run.expected().failures().size(),
                                sum(run.expected().failures()),
                                run.events() / run.seconds(),
                                run.events() / run.cpuSeconds(),
                                1_000.0 * run.allCalls() / run.events(),
                                peak,
                                STACK.function().memorySize());
        System.out.println(line);
        System.out.println("calls: " + run.calls() + ", table errors " + run.tableErrors());
        Files.writeString(RESULT, line + "\n");
    }

    private static int sum(Map<String, Integer> numbers) {
        return numbers.values().stream().mapToInt(number -> number).sum();
    }

    /** Of each of four ways in which a call is not done, one in four hundred. */
    private static Faults oneInAHundred() {
        return Faults.oneIn(400, 1, Fault.throttled())
                .or(Faults.oneIn(400, 2, Fault.error(500, "InternalFailure", "try again")))
                .or(Faults.oneIn(400, 3, Fault.error(503, "ServiceUnavailable", "try again")))
                .or(Faults.oneIn(400, 4, Fault.hangUp()));
    }
}
