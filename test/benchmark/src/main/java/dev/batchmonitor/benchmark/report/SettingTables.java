package dev.batchmonitor.benchmark.report;

import dev.batchmonitor.benchmark.measure.Series;
import dev.batchmonitor.benchmark.measure.Starts;
import dev.batchmonitor.benchmark.measure.Throughput;
import dev.batchmonitor.benchmark.result.Results;
import dev.batchmonitor.benchmark.subject.Names;
import dev.batchmonitor.local.cost.RunTime;
import dev.batchmonitor.local.cost.Table;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What speaks for the settings of the template: measured figures, put on the CPU that AWS Lambda gives with the memory. */
record SettingTables(Results results) {
    private static final int LARGE = 1_000;
    private static final int DEFAULT_MEMORY = 512;
    private static final int FULL_CPU_MEMORY = 1_769;
    private static final List<Integer> WINDOWS = List.of(0, 5, 20, 60);

    /** As AWS Batch's latency is taken to be. */
    private static final double LOOKUP_MILLIS = 60;

    private static final int FAILED_LOOKUPS = 10;

    /** DescribeJobs, GetLogEvents, the table twice, the closing's message, PublishBatch. */
    private static final int CALLS_BEFORE_ALERT = 6;

    private static final double MILLIS = 1_000;

    /** The same function with more and less memory. */
    String memory() {
        Table table = new Table()
                .row(List.of(
                        "memory",
                        "share of a CPU",
                        "peak MB in RAM",
                        "CPU µs an event",
                        "first answer after a restore, s",
                        "a batch of 1,000, s",
                        "its GB-seconds"));
        Stream.of(
                        memory(256, results.throughput(Names.OURS_SMALL, LARGE)),
                        memory(DEFAULT_MEMORY, results.throughput(Names.OURS, LARGE)),
                        memory(1_024, results.throughput(Names.OURS_LARGE, LARGE)),
                        memory(FULL_CPU_MEMORY, results.throughput(Names.OURS_LARGE, LARGE)))
                .forEach(table::row);
        return table.text();
    }

    private List<String> memory(int megabytes, Throughput.Result measured) {
        double share = RunTime.cpuShare(megabytes);
        double calls = measured.callsPerThousandEvents().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        double seconds = RunTime.seconds(calls, measured.cpuMicrosPerEvent().median() * LARGE / 1e6, megabytes);
        return List.of(
                "%,d MB".formatted(megabytes),
                Series.number(share),
                measured.peakMegabytes().text(),
                measured.cpuMicrosPerEvent().text(),
                Series.number(firstAnswer(megabytes)),
                Series.number(seconds),
                Series.number(seconds * megabytes / 1_024));
    }

    private double firstAnswer(int megabytes) {
        return seconds(results.start(Names.OURS_RESTORED), megabytes);
    }

    private static double seconds(Starts.Result start, int megabytes) {
        return RunTime.seconds(CALLS_BEFORE_ALERT, start.cpuMillis().median() / MILLIS, megabytes);
    }

    /** Lookups of a batch in which all jobs failed, one or more at a time. */
    String lookups() {
        Table table = new Table()
                .row(List.of("DescribeJobs at a time", "1,000 jobs of which 100 failed", "1,000 jobs that failed"));
        IntStream.rangeClosed(1, 3)
                .mapToObj(atATime -> List.of(
                        String.valueOf(atATime),
                        "%.0f ms".formatted(LOOKUP_MILLIS),
                        "%.0f ms".formatted(Math.ceil((double) FAILED_LOOKUPS / atATime) * LOOKUP_MILLIS)))
                .forEach(table::row);
        return table.text();
    }

    /** From the event in the queue to the alert at SNS, for the first event of a batch. */
    String latency() {
        Table table = new Table()
                .row(Stream.concat(
                                Stream.of("the function, with 512 MB"),
                                WINDOWS.stream().map(window -> "window of " + window + " s"))
                        .toList());
        row(table, "warm", results.start(Names.OURS_WARM));
        row(table, "restored from a snapshot", results.start(Names.OURS_RESTORED));
        row(table, "started without SnapStart", results.start(Names.OURS));
        row(table, "for comparison: naive, started, no queue", results.start(Names.NAIVE));
        return table.text();
    }

    private static void row(Table table, String title, Starts.Result start) {
        double seconds = seconds(start, DEFAULT_MEMORY);
        table.row(Stream.concat(
                        Stream.of(title),
                        WINDOWS.stream()
                                .map(window -> start.name().equals(Names.NAIVE) ? 0 : window)
                                .map(window -> "%.1f s".formatted(window + seconds)))
                .toList());
    }
}
