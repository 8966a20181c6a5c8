package dev.batchmonitor.benchmark.report;

import dev.batchmonitor.benchmark.aws.Work;
import dev.batchmonitor.benchmark.measure.SameWork;
import dev.batchmonitor.benchmark.measure.Series;
import dev.batchmonitor.benchmark.measure.Stages;
import dev.batchmonitor.benchmark.measure.Starts;
import dev.batchmonitor.benchmark.measure.Synthesis;
import dev.batchmonitor.benchmark.measure.Throughput;
import dev.batchmonitor.benchmark.result.Results;
import dev.batchmonitor.benchmark.subject.Names;
import dev.batchmonitor.local.cost.Table;
import java.util.List;
import java.util.Locale;

/** What was measured, as tables. */
record FigureTables(Results results) {
    private static final double MEGABYTE = 1e6;
    private static final double NANOS_PER_MICRO = 1e3;
    private static final double MICROS_PER_SECOND = 1e6;

    /** Each function's first answer. */
    String starts() {
        Starts.Result naive = results.start(Names.NAIVE);
        Table table = new Table()
                .row(List.of("until the first answer", "wall ms", "of naive", "CPU ms", "of naive", "peak MB in RAM"));
        for (Starts.Result start : results.starts()) {
            table.row(List.of(
                    start.name(),
                    start.wallMillis().text(),
                    ratio(start.wallMillis(), naive.wallMillis()),
                    start.cpuMillis().text(),
                    ratio(start.cpuMillis(), naive.cpuMillis()),
                    start.peakMegabytes().text()));
        }
        return table.text();
    }

    /** Each function's work when it is warm. */
    String batches() {
        Throughput.Result naive = results.throughput(Names.NAIVE, 0);
        Table table = new Table()
                .row(List.of(
                        "warm",
                        "events a batch",
                        "CPU µs an event",
                        "of naive",
                        "events a CPU-second",
                        "wall ms a batch",
                        "AWS calls for 1,000 events",
                        "peak MB in RAM"));
        for (Throughput.Result result : results.throughput()) {
            double cpu = result.cpuMicrosPerEvent().median();
            table.row(List.of(
                    result.name(),
                    String.valueOf(Math.max(1, result.batch())),
                    result.cpuMicrosPerEvent().text(),
                    ratio(result.cpuMicrosPerEvent(), naive.cpuMicrosPerEvent()),
                    "%,.0f".formatted(MICROS_PER_SECOND / cpu),
                    result.wallMillisPerInvocation().text(),
                    Series.number(result.callsPerThousandEvents().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum()),
                    result.peakMegabytes().text()));
        }
        return table.text();
    }

    /** What each function did with the same events. */
    String sameWork() {
        Table table = new Table()
                .row(List.of(
                        "given the same events",
                        "events",
                        "counted as succeeded",
                        "counted as failed",
                        "messages",
                        "jobs looked up",
                        "AWS calls"));
        for (SameWork.Result result : results.sameWork()) {
            Work work = result.work();
            table.row(List.of(
                    result.name(),
                    String.valueOf(result.events()),
                    "%.0f".formatted(work.succeeded()),
                    "%.0f".formatted(work.failed()),
                    String.valueOf(work.messages()),
                    String.valueOf(work.lookedUp()),
                    String.valueOf(work.allCalls())));
        }
        return table.text();
    }

    /** The packages. */
    String sizes() {
        Table table = new Table().row(List.of("package", "MB"));
        results.packageBytes()
                .forEach((name, bytes) ->
                        table.row(List.of(name, String.format(Locale.ROOT, "%.2f", bytes / MEGABYTE))));
        return table.text();
    }

    /** The function's stages by themselves. */
    String stages() {
        Stages.Result parse = results.stage(Stages.STREAMING_PARSE);
        Table table = new Table().row(List.of("an event in", "µs", "±", "bytes allocated", "of a streaming parse"));
        for (Stages.Result stage : results.stages()) {
            table.row(List.of(
                    "`" + stage.stage() + "`",
                    Series.number(stage.nanosPerEvent() / NANOS_PER_MICRO),
                    Series.number(stage.errorNanos() / NANOS_PER_MICRO),
                    "%,.0f".formatted(stage.bytesPerEvent()),
                    Series.number(stage.bytesPerEvent() / parse.bytesPerEvent())));
        }
        return table.text();
    }

    /** What {@code cdk synth} runs. */
    String synthesis() {
        Table table = new Table().row(List.of("synthesis, warm", "wall ms"));
        for (Synthesis.Result result : results.synthesis()) {
            table.row(List.of(result.name(), result.wallMillis().text()));
        }
        return table.text();
    }

    private static String ratio(Series series, Series naive) {
        return Series.number(series.median() / naive.median());
    }
}
