package dev.batchmonitor.benchmark.report;

import dev.batchmonitor.benchmark.measure.Throughput;
import dev.batchmonitor.benchmark.result.Results;
import dev.batchmonitor.benchmark.subject.Names;
import dev.batchmonitor.local.cost.Table;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The few figures that the README shows. */
record ReadmeTable(Results results) {
    private static final int LARGE = 1_000;
    private static final double BYTES_PER_MEGABYTE = 1e6;
    private static final double MICROS_PER_MILLI = 1e3;

    String text() {
        Throughput.Result ours = results.throughput(Names.OURS, LARGE);
        Throughput.Result naive = results.throughput(Names.NAIVE, 0);
        Table table = new Table().row(List.of("", "this", "the usual function"));
        row(table, "the function's zip, MB", "%.1f", megabytes(Names.OURS), megabytes(Names.NAIVE));
        row(table, "AWS calls for 1,000 jobs that ended, 100 of them failed", "%,.0f", calls(ours), calls(naive));
        row(table, "CPU time for each, ms", "%.2f", cpu(ours), cpu(naive));
        row(
                table,
                "first answer, ms: from SnapStart's snapshot; from nothing",
                "%,.0f",
                results.start(Names.OURS_RESTORED_THREE).wallMillis().median(),
                results.start(Names.NAIVE).wallMillis().median());
        return table.text();
    }

    private double megabytes(String name) {
        return Objects.requireNonNull(results.packageBytes().get(name)) / BYTES_PER_MEGABYTE;
    }

    private static double calls(Throughput.Result result) {
        return result.callsPerThousandEvents().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static double cpu(Throughput.Result result) {
        return result.cpuMicrosPerEvent().median() / MICROS_PER_MILLI;
    }

    private static void row(Table table, String title, String format, double ours, double naive) {
        table.row(List.of(title, String.format(Locale.ROOT, format, ours), String.format(Locale.ROOT, format, naive)));
    }
}
