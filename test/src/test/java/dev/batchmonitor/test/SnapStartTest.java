package dev.batchmonitor.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.batchmonitor.local.chain.ChainOptions;
import dev.batchmonitor.local.chain.LocalChain;
import dev.batchmonitor.local.chain.Outcome;
import dev.batchmonitor.local.demo.Scenario;
import dev.batchmonitor.local.template.CloudAssembly;
import dev.batchmonitor.local.template.Environment;
import dev.batchmonitor.local.template.Stack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged function, which rehearses before its snapshot under AWS's runtime client: it shows in nothing but time. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "AWS's runtime client is for Linux only")
class SnapStartTest {
    private static final Map<String, String> WITHOUT = Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    private static final int FEW_CLASSES = 40;

    private final Stack stack = new CloudAssembly(Path.of("target/cdk.out")).stack(Environment.DEFAULT);

    @TempDir
    private Path folder;

    private Path log = Path.of("");
    private Path classes = Path.of("");

    @BeforeEach
    void nameTheFiles() {
        log = folder.resolve("function.log");
        classes = folder.resolve("classes.log");
    }

    @Test
    void theRehearsalCallsNobodyAndSaysNothing() throws IOException {
        try (LocalChain chain = start(Map.of())) {
            assertThat(chain.outcome().calls()).isEmpty();
            assertThat(Files.readString(log)).doesNotContain("rehearsal", "batch handled", "alert published");
        }
    }

    @Test
    void theRehearsalAsksForNoCredentials() throws IOException {
        AtomicInteger requests = new AtomicInteger();
        HttpServer credentials = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        credentials.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        credentials.start();
        String url = "http://127.0.0.1:" + credentials.getAddress().getPort() + "/";
        try (LocalChain chain = start(Map.of("AWS_CONTAINER_CREDENTIALS_FULL_URI", url))) {
            assertThat(requests).hasValue(0);
            run(chain, Scenario.of("successes"));
            assertThat(requests).hasPositiveValue();
        } finally {
            credentials.stop(0);
        }
    }

    @Test
    void afterTheRehearsalAllIsAsWithoutIt() throws IOException {
        Scenario scenario = Scenario.of("incident-and-more");
        Outcome rehearsed;
        try (LocalChain chain = start(Map.of())) {
            rehearsed = run(chain, scenario);
        }
        String rehearsedLog = withoutTimes();
        Files.delete(log);
        try (LocalChain chain = start(WITHOUT)) {
            Outcome other = run(chain, scenario);
            assertThat(rehearsed.calls()).isEqualTo(other.calls());
            assertThat(rehearsed.metrics()).isEqualTo(other.metrics());
            assertThat(rehearsed.alerts()).isEqualTo(other.alerts()).isNotEmpty();
        }
        assertThat(rehearsedLog).isEqualTo(withoutTimes());
    }

    @Test
    void afterTheRehearsalAFirstFailureLoadsFewClasses() throws IOException {
        assertThat(classesOfTheFirstBatch(Map.of())).isLessThan(FEW_CLASSES);
        Files.delete(classes);
        assertThat(classesOfTheFirstBatch(WITHOUT)).isGreaterThan(10L * FEW_CLASSES);
    }

    private long classesOfTheFirstBatch(Map<String, String> settings) throws IOException {
        Map<String, String> watched = new HashMap<>(settings);
        watched.put("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + classes);
        try (LocalChain chain = start(watched)) {
            long before = lines();
            run(chain, Scenario.of("retry-exhausted"));
            return lines() - before;
        }
    }

    private long lines() throws IOException {
        return Files.readString(classes).lines().count();
    }

    private LocalChain start(Map<String, String> settings) {
        return LocalChain.start(stack, ChainOptions.defaults(log).withSettings(settings));
    }

    private static Outcome run(LocalChain chain, Scenario scenario) {
        chain.addJobs(scenario.jobs());
        chain.addLogs(scenario.logs());
        chain.put(scenario.events());
        chain.drain();
        return chain.outcome();
    }

    private String withoutTimes() throws IOException {
        return Files.readString(log).replaceAll("\"timestamp\":\"[^\"]+\"", "");
    }
}
