package dev.batchmonitor.benchmark;

import dev.batchmonitor.benchmark.report.Goal;
import dev.batchmonitor.benchmark.report.Goals;
import dev.batchmonitor.benchmark.report.PerformancePage;
import dev.batchmonitor.benchmark.result.Results;
import dev.batchmonitor.benchmark.result.ResultsFile;
import dev.batchmonitor.local.cost.CostPage;
import dev.batchmonitor.local.cost.Deployment;
import dev.batchmonitor.local.cost.DeploymentTemplate;
import dev.batchmonitor.local.cost.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How fast, small and cheap the function is: {@code java @test/benchmark/target/benchmark.args --help}. */
public final class Benchmark {
    private static final int UNUSABLE = 2;
    private static final String HELP = """
            Measures the packaged function beside one that does nothing and the usual one, without AWS.

            java @test/benchmark/target/benchmark.args [--short | --pages]

              (none)    all of it, some 20 minutes on two idle cores; rewrites docs/performance.md, its pictures, its
                        results.json, what the README shows of it, and docs/cost.md, which rests on it
              --short   what goals speak of, some 2 minutes: guards ratios with wide margins
              --pages   measures nothing; writes the pages from the results that are there
              --help    this text

            Functions run on the JDK that runs this; AWS Lambda has Java 25. Linux only, as it reads /proc.
            Exit code: 0; 1 if a guarded ratio was missed; 2 for unusable input.
            """;

    private final Path root;

    private Benchmark(Path root) {
        this.root = root;
    }

    /**
     * Measures, prints and ends the JVM with the exit code.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) throws IOException {
        Benchmark benchmark = new Benchmark(
                Path.of(System.getProperty("batchmonitor.root", ".")).normalize());
        System.exit(
                switch (String.join(" ", args)) {
                    case "" -> benchmark.full();
                    case "--short" -> benchmark.guard();
                    case "--pages" -> benchmark.pages(benchmark.resultsFile().read());
                    case "--help", "-h" -> help();
                    default -> unknown(args);
                });
    }

    private static int help() {
        System.out.print(HELP);
        return 0;
    }

    private static int unknown(String[] args) {
        System.err.println("benchmark: unknown arguments " + List.of(args) + "; see --help");
        return UNUSABLE;
    }

    private int full() throws IOException {
        Results results = measure(Extent.FULL);
        resultsFile().write(results);
        System.out.println(new Goals(results).table());
        return pages(results);
    }

    private int guard() throws IOException {
        List<Goal> guarded = new Goals(measure(Extent.SHORT))
                .all().stream().filter(goal -> goal.guard().isPresent()).toList();
        guarded.forEach(goal -> System.out.println(goal.guardText()));
        long kept = guarded.stream().filter(Goal::isGuarded).count();
        System.out.printf("benchmark, short: %d of %d ratios within their margins%n", kept, guarded.size());
        return kept == guarded.size() ? 0 : 1;
    }

    private Results measure(Extent extent) throws IOException {
        return new Course(root, Files.createTempDirectory("benchmark"), extent, System.out).run();
    }

    private int pages(Results results) throws IOException {
        Deployment deployment = DeploymentTemplate.in(root.resolve("test/target/cdk.out/BatchJobMonitor.template.json"))
                .deployment(Measured.in(resultsFile().path()));
        new PerformancePage(root).write(results, deployment);
        Files.writeString(root.resolve("docs/cost.md"), CostPage.of(deployment));
        return 0;
    }

    private ResultsFile resultsFile() {
        return new ResultsFile(root.resolve("docs/performance/results.json"));
    }
}
