package dev.batchmonitor.local.cost;

import dev.batchmonitor.local.replay.InputException;
import dev.batchmonitor.local.template.TemplateException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** What a monitor costs: {@code java @test/target/cost.args --help}. */
public final class Cost {
    private static final int UNUSABLE = 2;
    private static final String HELP = """
            Estimates what a monitor costs a month in us-east-1, next to a design that handles each event by itself.

            java @test/target/cost.args [options]

              --jobs-per-month N   jobs that end in a month; default: one column each for 10,000, 1 million, 10 million
              --queues N           job queues with jobs; default: 5
              --definitions N      job definitions, counted once for each queue they run in; default: 20
              --failure-rate P     share of the jobs that fail for good, 0 to 1; default: 0.05
              --retries P          failed attempts that are tried again, for each job; default: 0.1
              --causes N           causes of failure that occur, for each queue; default: 3
              --exit-codes N       exit codes that occur, for each queue; default: 5
              --together N         jobs that end within one minute, 1 for jobs that come alone; default: 100
              --batching-window N  seconds, 1 to 300; default: as in the template
              --help               this text

            docs/cost.md tells how it is computed and where the prices are from.
            Exit code: 0, or 2 for unusable input.
            """;

    private Cost() {}

    /**
     * Prints the estimate and ends the JVM with its exit code.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        Path assembly = Path.of(System.getProperty("batchmonitor.cloudAssembly", "test/target/cdk.out"));
        System.exit(run(List.of(args), assembly, System.out, System.err));
    }

    static int run(List<String> args, Path assembly, PrintStream out, PrintStream err) {
        if (args.contains("--help") || args.contains("-h")) {
            out.print(HELP);
            return 0;
        }
        try {
            CostArguments arguments = CostArguments.parse(args);
            Deployment template = DeploymentTemplate.in(assembly.resolve("BatchJobMonitor.template.json"))
                    .deployment(Measured.published());
            out.print(CostPage.estimate(
                    arguments.workload(), arguments.has(CostArguments.JOBS), arguments.deployment(template)));
            return 0;
        } catch (InputException | TemplateException e) {
            err.println("cost: " + e.getMessage());
            return UNUSABLE;
        }
    }
}
