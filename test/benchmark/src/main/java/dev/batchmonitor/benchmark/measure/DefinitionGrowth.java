package dev.batchmonitor.benchmark.measure;

import dev.batchmonitor.benchmark.aws.AwsProcess;
import dev.batchmonitor.benchmark.aws.Certificate;
import dev.batchmonitor.benchmark.load.JobNumbers;
import dev.batchmonitor.benchmark.load.SqsMessages;
import dev.batchmonitor.benchmark.load.Workload;
import dev.batchmonitor.benchmark.subject.Subject;
import dev.batchmonitor.local.function.FunctionHost;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The same number of events, of more and more job definitions. */
public record DefinitionGrowth(Certificate certificate, Path cloudAssembly, Path log) {
    private static final int BATCH = 1_000;
    private static final int BATCHES = 10;
    private static final int ONE_IN_FAILS = 10;

    /** CPU time and calls for a thousand events with each number of definitions. */
    public List<Growth> run(Subject subject, List<Integer> definitions) {
        List<Growth.Point> cpu = new ArrayList<>();
        List<Growth.Point> calls = new ArrayList<>();
        for (int number : definitions) {
            Workload workload = Workload.ofNow(number, ONE_IN_FAILS);
            try (AwsProcess aws = AwsProcess.start(certificate, cloudAssembly, workload);
                    FunctionHost host = subject.host(aws, log)) {
                JobNumbers numbers = new JobNumbers(workload);
                host.prepare();
                feed(host, workload, numbers);
                double cpuBefore = ProcessFigures.of(host).cpuMillis();
                int callsBefore = aws.work().allCalls();
                feed(host, workload, numbers);
                cpu.add(new Growth.Point(number, (ProcessFigures.of(host).cpuMillis() - cpuBefore) / BATCHES));
                calls.add(new Growth.Point(number, (aws.work().allCalls() - callsBefore) / (double) BATCHES));
            }
        }
        return List.of(
                new Growth("definitions", "CPU milliseconds for 1,000 events", cpu),
                new Growth("definitions", "calls of AWS for 1,000 events", calls));
    }

    private static void feed(FunctionHost host, Workload workload, JobNumbers numbers) {
        for (int i = 0; i < BATCHES; i++) {
            Answers.of(host, new SqsMessages(workload).batch(numbers.take(BATCH), BATCH));
        }
    }
}
