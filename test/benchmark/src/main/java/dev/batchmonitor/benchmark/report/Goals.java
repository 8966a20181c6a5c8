package dev.batchmonitor.benchmark.report;

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
import java.util.Objects;
import java.util.stream.Stream;

/** Where the function is to get, and where it is. Guards are wide: above what was reached on machines that did other work, too. */
public record Goals(Results results) {
    private static final int LARGE = 1_000;
    private static final double MEGABYTE = 1e6;
    private static final double MICROS_PER_SECOND = 1e6;

    /** All of them. */
    public List<Goal> all() {
        return Stream.of(starts(), size(), batches(), calls(), allocation(), synthesis())
                .flatMap(List::stream)
                .toList();
    }

    private List<Goal> starts() {
        Starts.Result naive = results.start(Names.NAIVE);
        Starts.Result cold = results.start(Names.OURS_THREE);
        Starts.Result restored = results.start(Names.OURS_RESTORED_THREE);
        return List.of(
                Goal.unguarded(
                        "cold start without SnapStart, wall time, of naive",
                        cold.wallMillis().dividedBy(naive.wallMillis()),
                        0.35),
                Goal.atMost(
                        "cold start without SnapStart, CPU time, of naive",
                        cold.cpuMillis().dividedBy(naive.cpuMillis()),
                        0.35,
                        1),
                Goal.atMost(
                        "first answer after a restore, wall time, of naive's cold start",
                        restored.wallMillis().dividedBy(naive.wallMillis()),
                        0.05,
                        0.15));
    }

    private List<Goal> size() {
        double ours = bytes(Names.OURS);
        return List.of(
                Goal.atMost("the function's zip, MB", ours / MEGABYTE, 6, 6),
                Goal.atMost("the function's zip, of naive", ours / bytes(Names.NAIVE), 0.3, 0.32));
    }

    private double bytes(String name) {
        return Objects.requireNonNull(results.packageBytes().get(name));
    }

    private List<Goal> batches() {
        Throughput.Result naive = results.throughput(Names.NAIVE, 0);
        Throughput.Result naiveQueue = results.throughput(Names.NAIVE_QUEUE, LARGE);
        Throughput.Result ours = results.throughput(Names.OURS, LARGE);
        Series peak = ours.peakMegabytes();
        return List.of(
                Goal.atMost(
                        "peak memory with batches of 1,000 events, of naive with the same batches",
                        peak.dividedBy(naiveQueue.peakMegabytes()),
                        0.75,
                        1.6),
                Goal.atMost("the same, MB; half of 512", peak, 256, 256),
                Goal.atMost(
                        "CPU time for an event in batches of 1,000, of naive",
                        ours.cpuMicrosPerEvent().dividedBy(naive.cpuMicrosPerEvent()),
                        0.025,
                        0.08),
                Goal.atLeast(
                        "events per CPU-second in batches of 1,000",
                        ours.cpuMicrosPerEvent().under(MICROS_PER_SECOND),
                        12_000));
    }

    private List<Goal> calls() {
        SameWork.Result failed = results.allFailed();
        return List.of(
                Goal.atMost("DescribeJobs for 1,000 failed jobs", failed.work().calls("batch:DescribeJobs"), 12, 12),
                Goal.atMost(
                        "PutMetricData for 1,000 failed jobs", failed.work().calls("cloudwatch:PutMetricData"), 3, 3),
                Goal.atMost(
                        "PublishBatch for each message",
                        (double) failed.work().calls("sns:PublishBatch")
                                / failed.work().messages(),
                        0.1,
                        0.1));
    }

    private List<Goal> allocation() {
        return List.of(Goal.atMost(
                "memory allocated for an event, of a streaming parse of the same bytes",
                results.stage(Stages.HANDLE).bytesPerEvent()
                        / results.stage(Stages.STREAMING_PARSE).bytesPerEvent(),
                3,
                9));
    }

    /** Of a full run. */
    private List<Goal> synthesis() {
        if (results.synthesis().isEmpty()) {
            return List.of();
        }
        return List.of(Goal.unguarded(
                "`cdk synth`, of an empty Java app",
                results.synthesis(Synthesis.APP)
                        .wallMillis()
                        .dividedBy(results.synthesis(Synthesis.EMPTY).wallMillis()),
                1.3));
    }

    /** Every figure beside its goal. */
    public String table() {
        Table table = new Table().row(List.of("figure: median [least–most]", "measured", "goal", ""));
        all().forEach(goal -> table.row(List.of(goal.figure(), goal.value().text(), goal.limitText(), goal.verdict())));
        return table.text();
    }
}
