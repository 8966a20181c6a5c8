package dev.batchmonitor.local.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a batching window costs, beside the naive design, for few, many and very many events a month. */
record WindowTable(Workload workload, Deployment deployment) {
    private static final List<Integer> WINDOWS = List.of(0, 5, 20, 60);
    private static final List<Double> EVENTS = List.of(1e3, 1e6, 1e8);

    String text() {
        List<String> head = new ArrayList<>(List.of("a month"));
        WINDOWS.forEach(seconds -> head.add("window of " + seconds + " s"));
        head.add("naive, every state");
        Table table = new Table().row(head);
        EVENTS.forEach(events -> rows(table, events));
        return table.text();
    }

    private void rows(Table table, double events) {
        Workload all = workload.withJobsPerMonth(events / (1 + workload.retries()));
        List<Use> uses = WINDOWS.stream()
                .map(seconds -> new MonitorDesign(all, deployment.withWindowSeconds(seconds)).use())
                .toList();
        Use naive = NaiveDesign.everyState(all, deployment).use();
        String title = Figures.count(events) + " events: ";
        row(table, title + "invocations and calls", uses, naive, use -> Figures.count(use.callsAndInvocations()));
        row(
                table,
                title + "these, of naive",
                uses,
                naive,
                use -> Figures.ratio(use.callsAndInvocations() / naive.callsAndInvocations()));
        row(table, title + "GB-seconds", uses, naive, use -> Figures.count(use.gigabyteSeconds()));
        row(table, title + "US dollars", uses, naive, use -> Figures.dollars(dollars(use)));
        row(table, title + "dollars, of naive", uses, naive, use -> Figures.ratio(dollars(use) / dollars(naive)));
    }

    private static void row(Table table, String title, List<Use> uses, Use naive, Function<Use, String> cell) {
        table.row(Stream.of(Stream.of(title), uses.stream().map(cell), Stream.of(cell.apply(naive)))
                .flatMap(cells -> cells)
                .toList());
    }

    private static double dollars(Use use) {
        return Bill.total(Bill.ofUse(use));
    }
}
