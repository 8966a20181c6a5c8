package dev.batchmonitor.benchmark.measure;

import dev.batchmonitor.benchmark.aws.AwsProcess;
import dev.batchmonitor.benchmark.load.JobNumbers;
import dev.batchmonitor.benchmark.load.SqsMessages;
import dev.batchmonitor.benchmark.load.Workload;
import dev.batchmonitor.benchmark.subject.Subject;
import dev.batchmonitor.local.function.FunctionHost;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** More and more events, as they come: a thousand a batch. */
public record EventGrowth(AwsProcess aws, Workload workload, JobNumbers numbers, Path log) {
    private static final int BATCH = 1_000;

    /** Below this the steps in which Linux counts CPU time would be seen. */
    private static final int LEAST_EVENTS = 20_000;

    private static final int WARM_UP = 20;

    /** CPU time and calls for each number of events. */
    public List<Growth> run(Subject subject, List<Integer> eventNumbers) {
        List<Growth.Point> cpu = new ArrayList<>();
        List<Growth.Point> calls = new ArrayList<>();
        try (FunctionHost host = subject.host(aws, log)) {
            host.prepare();
            feed(host, WARM_UP * BATCH);
            for (int events : eventNumbers) {
                int times = Math.max(1, LEAST_EVENTS / events);
                double cpuBefore = ProcessFigures.of(host).cpuMillis();
                int callsBefore = aws.work().allCalls();
                for (int time = 0; time < times; time++) {
                    feed(host, events);
                }
                cpu.add(new Growth.Point(events, (ProcessFigures.of(host).cpuMillis() - cpuBefore) / times));
                calls.add(new Growth.Point(events, (aws.work().allCalls() - callsBefore) / (double) times));
            }
        }
        return List.of(new Growth("events", "CPU milliseconds", cpu), new Growth("events", "calls of AWS", calls));
    }

    private void feed(FunctionHost host, int events) {
        for (int left = events; left > 0; left -= BATCH) {
            int size = Math.min(BATCH, left);
            Answers.of(host, new SqsMessages(workload).batch(numbers.take(size), size));
        }
    }
}
