package dev.batchmonitor.local.demo;

import dev.batchmonitor.local.chain.ChainOptions;
import dev.batchmonitor.local.chain.LocalChain;
import dev.batchmonitor.local.chain.Outcome;
import dev.batchmonitor.local.template.CloudAssembly;
import dev.batchmonitor.local.template.Environment;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Runs a day of Batch jobs through the stack that the app deploys: {@code java @test/target/demo.args}. */
public final class Demo {
    private static final List<String> DAY = List.of(
            "successes",
            "retry-recovers",
            "retry-exhausted",
            "out-of-memory",
            "spot-reclaim",
            "attempt-timeout",
            "image-pull-failed",
            "array-job",
            "queue-blocked");

    private Demo() {}

    /**
     * Prints the alerts and metrics of the day.
     *
     * @param args none
     */
    public static void main(String[] args) {
        if (args.length > 0) {
            System.err.println(
                    "demo: takes no arguments; to run your own events use java @test/target/replay.args --help");
            System.exit(2);
        }
        Path assembly = Path.of(System.getProperty("batchmonitor.cloudAssembly", "test/target/cdk.out"));
        Path log = assembly.resolveSibling("demo-function.log");
        print(run(new CloudAssembly(assembly), log), System.out);
        System.out.println("The function's own log: " + log);
    }

    private static Outcome run(CloudAssembly assembly, Path log) {
        try (LocalChain chain = LocalChain.start(assembly.stack(Environment.DEFAULT), ChainOptions.defaults(log))) {
            for (String name : DAY) {
                Scenario scenario = Scenario.of(name);
                chain.addJobs(scenario.jobs());
                chain.addLogs(scenario.logs());
                chain.put(scenario.events());
            }
            chain.drain();
            return chain.outcome();
        }
    }

    private static void print(Outcome outcome, PrintStream out) {
        out.printf("ALERTS: %d, as an email shows them%n%n", outcome.alerts().size());
        outcome.alerts().forEach(alert -> out.println(AlertText.of(alert)));
        out.printf("METRICS: %d datums%n%n%s%n", outcome.metrics().size(), MetricTable.of(outcome.metrics()));
        out.printf(
                "AWS CALLS of %d events in %d invocation(s): %s%n",
                outcome.matched(), outcome.invocations(), outcome.calls());
    }
}
