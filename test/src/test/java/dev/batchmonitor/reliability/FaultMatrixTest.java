package dev.batchmonitor.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.local.aws.cloudwatch.TimestampWindow;
import dev.batchmonitor.local.chain.ChainOptions;
import dev.batchmonitor.local.template.CloudAssembly;
import dev.batchmonitor.local.template.Environment;
import dev.batchmonitor.local.template.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every call of the packaged function goes wrong in every way: the first one, every one, one in three. Where the function
 * would wait for as long as it may, it is told of a shorter timeout than the template's; {@code -Dfaults=template} lets it
 * wait.
 */
class FaultMatrixTest {
    private static final Path RESULT = Path.of("target/reliability-faults.txt");
    private static final Duration SHORT = Duration.ofSeconds(5);
    /** Chains for what waits, and for the rest; most of their time they wait. */
    private static final int WAITING = 5;

    private static final int OTHERS = 6;

    private final Stack stack = new CloudAssembly(Path.of("target/cdk.out"))
            .stack(Environment.DEFAULT)
            .withBatchSize(FaultStory.BATCH_SIZE);

    @Test
    void nothingIsLostWhateverCallFailsInWhateverWay() throws Exception {
        List<FaultRun> runs = runs();
        Map<FaultCase, List<String>> problems = runs.stream()
                .collect(Collectors.toMap(FaultRun::tried, run -> new FaultVerdict(run, maxReceiveCount()).problems()));
        report(runs, problems);

        assertThat(problems).hasSize(FaultCase.all().size());
        assertThat(problems.values().stream().flatMap(List::stream)).isEmpty();
    }

    private List<FaultRun> runs() throws Exception {
        boolean patient = "template".equals(System.getProperty("faults"));
        Stack hasty = patient ? stack : stack.withFunction(stack.function().withTimeout(SHORT));
        CompletableFuture<List<FaultRun>> waiting = CompletableFuture.supplyAsync(
                () -> runs(WAITING, hasty, fault -> fault.kind().waits()));
        List<FaultRun> others = runs(OTHERS, stack, fault -> !fault.kind().waits());
        return Stream.concat(others.stream(), waiting.get().stream()).toList();
    }

    private static List<FaultRun> runs(int chains, Stack stack, Predicate<FaultCase> which) {
        ChainOptions options = ChainOptions.defaults(Path.of("target/reliability-faults.log"))
                .withWindow(TimestampWindow.AWS)
                .withGrace(Duration.ofMinutes(1));
        List<FaultCase> cases = FaultCase.all().stream()
                .filter(which)
                .sorted(Comparator.comparingInt(FaultCase::effort).reversed())
                .toList();
        return new ChainPool(chains, stack, options, FaultRun::warmUp).each(cases, FaultRun::of);
    }

    private static void report(List<FaultRun> runs, Map<FaultCase, List<String>> problems) throws IOException {
        Map<FaultCase, Boolean> survived = problems.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().isEmpty()));
        String line = "faults: %d tried, %d survived; %d calls struck, %d messages repeated, %d jobs measured twice"
                .formatted(
                        runs.size(),
                        survived.values().stream().filter(each -> each).count(),
                        runs.stream().mapToInt(FaultRun::struck).sum(),
                        runs.stream().mapToLong(FaultRun::repeated).sum(),
                        runs.stream().mapToLong(FaultRun::measuredTwice).sum());
        String table = new FaultTable(survived).text();
        System.out.println(table + "\n" + line);
        Files.writeString(RESULT, table + "\n" + line + "\n");
    }

    private int maxReceiveCount() {
        return Objects.requireNonNull(
                        stack.queue(stack.eventSource().queueArn()).redrive())
                .maxReceiveCount();
    }
}
