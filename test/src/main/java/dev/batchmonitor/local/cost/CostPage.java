package dev.batchmonitor.local.cost;

import java.util.List;

/** What the command prints, and the page of documentation around it. */
public final class CostPage {
    private static final List<Integer> VOLUMES = List.of(10_000, 1_000_000, 10_000_000);

    private CostPage() {}

    /** The page {@code docs/cost.md}. */
    public static String of(Deployment deployment) {
        return """
                # What it costs

                Written by `CostPageTest` from the model in `test/src/main/java/dev/batchmonitor/local/cost` and the template of the app. For your own figures:

                ```sh
                java @test/target/cost.args --jobs-per-month 250000 --queues 3 --definitions 12 --failure-rate 0.02
                ```

                %s
                ## How it is computed

                %s
                ## Prices

                us-east-1, US dollars, without free tiers. AWS's own pages show their figures only in a browser, so that most were read in copies, which are named with their date:
                check them before you count on them.

                %s

                A custom metric costs %s a month (https://aws.amazon.com/cloudwatch/pricing/, read at nishinoshake/aws-rough on GitHub, undated).
                Events of AWS services on the default bus are free, and so are DescribeJobs and GetLogEvents.
                """.formatted(
                        estimate(Workload.DEFAULT, false, deployment),
                        CostText.model(Workload.DEFAULT, deployment),
                        PriceTable.text(),
                        PriceTable.tiers());
    }

    /** What batching windows cost, for the page on performance. */
    public static String windows(Deployment deployment) {
        return new WindowTable(Workload.DEFAULT, deployment).text();
    }

    /** The tables for one number of jobs, or for three. */
    static String estimate(Workload workload, boolean onlyThis, Deployment deployment) {
        CostTables tables = new CostTables(onlyThis ? List.of(workload) : volumes(workload), deployment);
        BatchTables batches = new BatchTables(workload, deployment);
        return """
                ## Calls and invocations

                %s

                ## Money

                %s

                ## Custom metrics

                %s

                ## How events come, at %s jobs a month

                %s

                %s

                """.formatted(
                        tables.use(),
                        tables.bill(),
                        tables.metrics(),
                        Figures.count(workload.jobsPerMonth()),
                        batches.together(),
                        batches.windows());
    }

    private static List<Workload> volumes(Workload workload) {
        return VOLUMES.stream().map(workload::withJobsPerMonth).toList();
    }
}
