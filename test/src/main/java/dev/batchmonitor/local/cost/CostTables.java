package dev.batchmonitor.local.cost;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What is used and paid, one column for each number of jobs a month.
 *
 * @param workloads the columns
 * @param deployment what is deployed
 */
record CostTables(List<Workload> workloads, Deployment deployment) {
    /** Invocations and calls of this design, then those of the naive ones. */
    String use() {
        Table table = head("a month");
        row(
                table,
                "events per invocation",
                at -> Figures.count(monitor(at).arrivals().eventsPerInvocation()));
        count(table, "Lambda invocations", Use::invocations);
        count(table, "Lambda GB-seconds", Use::gigabyteSeconds);
        count(table, "DescribeJobs", use -> use.calls().describeJobs());
        count(table, "PutMetricData", use -> use.calls().putMetricData());
        count(table, "SNS messages", use -> use.calls().publishes());
        count(table, "GetLogEvents", use -> use.calls().logReads());
        count(table, "DynamoDB reads", use -> use.calls().tableReads());
        count(table, "DynamoDB writes", use -> use.calls().tableWrites());
        count(table, "SQS requests", Use::sqsRequests);
        row(
                table,
                "**invocations and calls per job**",
                at -> perJob(at, monitor(at).use()));
        naive(table);
        return table.text();
    }

    private void naive(Table table) {
        row(
                table,
                "naive, every state: events",
                at -> Figures.count(everyState(at).events()));
        row(
                table,
                "naive, every state: GB-seconds",
                at -> Figures.count(everyState(at).gigabyteSeconds()));
        row(table, "naive, every state: per job", at -> perJob(at, everyState(at)));
        row(table, "naive, ends only: per job", at -> perJob(at, endsOnly(at)));
        row(table, "**this, of naive with every state**", at -> Figures.ratio(share(at)));
    }

    /** US dollars by service. */
    String bill() {
        Table table = head("US dollars a month");
        for (String line : Bill.ofUse(monitor(workloads.get(0)).use()).keySet()) {
            row(table, line, at -> Figures.dollars(Bill.ofUse(monitor(at).use()).getOrDefault(line, 0.0)));
        }
        row(table, "key, alarms, dashboard", at -> Figures.dollars(Bill.fixed(at, deployment)));
        row(table, "custom metrics", at -> Figures.dollars(Bill.customMetrics(at)));
        row(table, "**all**", at -> Figures.dollars(all(at)));
        row(
                table,
                "**all but custom metrics, key, alarms, dashboard**",
                at -> Figures.dollars(of(monitor(at).use())));
        row(table, "naive, every state: the same", at -> Figures.dollars(of(everyState(at))));
        row(table, "naive, ends only: the same", at -> Figures.dollars(of(endsOnly(at))));
        return table.text();
    }

    /** Metrics by set of dimensions. */
    String metrics() {
        Table table = head("custom metrics by dimensions");
        for (MetricGroup group : MetricGroup.values()) {
            row(table, group.dimensions() + ": " + group.metrics() + " each", at -> Figures.count(group.count(at)));
            row(table, "… sent in this share of the hours", at -> Figures.ratio(group.activeShare(at)));
        }
        row(table, "US dollars if sent in every hour", at -> Figures.dollars(MetricTiers.of(allMetrics(at))));
        row(table, "US dollars", at -> Figures.dollars(Bill.customMetrics(at)));
        return table.text();
    }

    static double share(Workload workload, Deployment deployment) {
        return new MonitorDesign(workload, deployment).use().callsAndInvocations()
                / NaiveDesign.everyState(workload, deployment).use().callsAndInvocations();
    }

    private double share(Workload at) {
        return share(at, deployment);
    }

    private Table head(String title) {
        return new Table()
                .row(Stream.concat(
                                Stream.of(title),
                                workloads.stream().map(at -> Figures.count(at.jobsPerMonth()) + " jobs"))
                        .toList());
    }

    private void count(Table table, String title, ToDoubleFunction<Use> of) {
        row(table, title, at -> Figures.count(of.applyAsDouble(monitor(at).use())));
    }

    private void row(Table table, String title, Function<Workload, String> cell) {
        List<String> cells = new ArrayList<>(List.of(title));
        workloads.stream().map(cell).forEach(cells::add);
        table.row(cells);
    }

    private MonitorDesign monitor(Workload at) {
        return new MonitorDesign(at, deployment);
    }

    private Use everyState(Workload at) {
        return NaiveDesign.everyState(at, deployment).use();
    }

    private Use endsOnly(Workload at) {
        return NaiveDesign.endsOnly(at, deployment).use();
    }

    private double all(Workload at) {
        return of(monitor(at).use()) + Bill.fixed(at, deployment) + Bill.customMetrics(at);
    }

    private static double of(Use use) {
        return Bill.total(Bill.ofUse(use));
    }

    private static double allMetrics(Workload at) {
        return Arrays.stream(MetricGroup.values())
                .mapToDouble(group -> group.count(at))
                .sum();
    }

    private static String perJob(Workload at, Use use) {
        return Figures.perJob(use.callsAndInvocations() / at.jobsPerMonth());
    }
}
