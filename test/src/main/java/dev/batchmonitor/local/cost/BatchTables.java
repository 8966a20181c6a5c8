package dev.batchmonitor.local.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** How the figures change with the time between the jobs' ends, and with the batching window. */
record BatchTables(Workload workload, Deployment deployment) {
    private static final List<Integer> TOGETHER = List.of(1, 10, 100, 1_000, 10_000);
    private static final List<Integer> WINDOWS = List.of(1, 5, 20, 60, 300);

    /** One column for each number of jobs that end within a minute. */
    String together() {
        List<MonitorDesign> designs = TOGETHER.stream()
                .map(jobs -> new MonitorDesign(workload.withTogether(jobs), deployment))
                .toList();
        return table("jobs that end within one minute", TOGETHER, designs);
    }

    /** One column for each batching window. */
    String windows() {
        List<MonitorDesign> designs = WINDOWS.stream()
                .map(seconds -> new MonitorDesign(workload, deployment.withWindowSeconds(seconds)))
                .toList();
        return table("batching window in seconds", WINDOWS, designs);
    }

    private static String table(String title, List<Integer> columns, List<MonitorDesign> designs) {
        Table table = new Table();
        table.row(Stream.concat(Stream.of(title), columns.stream().map(column -> Figures.count(column)))
                .toList());
        row(
                table,
                "events per invocation",
                designs,
                at -> Figures.count(at.arrivals().eventsPerInvocation()));
        row(
                table,
                "invocations and calls per job",
                designs,
                at -> Figures.perJob(
                        at.use().callsAndInvocations() / at.workload().jobsPerMonth()));
        row(
                table,
                "of naive with every state",
                designs,
                at -> Figures.ratio(CostTables.share(at.workload(), at.deployment())));
        row(
                table,
                "US dollars without custom metrics, key, alarms, dashboard",
                designs,
                at -> Figures.dollars(Bill.total(Bill.ofUse(at.use()))));
        return table.text();
    }

    private static void row(
            Table table, String title, List<MonitorDesign> designs, Function<MonitorDesign, String> cell) {
        List<String> cells = new ArrayList<>(List.of(title));
        designs.stream().map(cell).forEach(cells::add);
        table.row(cells);
    }
}
