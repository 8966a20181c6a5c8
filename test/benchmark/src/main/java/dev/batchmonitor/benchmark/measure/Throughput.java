package dev.batchmonitor.benchmark.measure;

import dev.batchmonitor.benchmark.aws.AwsProcess;
import dev.batchmonitor.benchmark.aws.Work;
import dev.batchmonitor.benchmark.load.JobNumbers;
import dev.batchmonitor.benchmark.load.SqsMessages;
import dev.batchmonitor.benchmark.load.Workload;
import dev.batchmonitor.local.function.FunctionHost;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A warm function at work, batch after batch.
 *
 * @param log what the functions print
 */
public record Throughput(AwsProcess aws, Workload workload, JobNumbers numbers, Path log) {
    private static final double THOUSAND = 1_000;

    /**
     * What came of it.
     *
     * @param cpuMicrosPerEvent of all threads of the function
     * @param wallMillisPerInvocation with the answers of what stands in for AWS
     * @param callsPerThousandEvents by operation
     */
    public record Result(
            String name,
            int batch,
            Series cpuMicrosPerEvent,
            Series wallMillisPerInvocation,
            Series peakMegabytes,
            Map<String, Double> callsPerThousandEvents) {}

    private record Round(double cpuMicros, double wallMillis, double peakMegabytes, Map<String, Integer> calls) {}

    /** Each function keeps its process over all rounds; they take turns. */
    public List<Result> run(List<Feed> feeds, int rounds) {
        List<FunctionHost> hosts = new ArrayList<>();
        try {
            for (Feed feed : feeds) {
                hosts.add(warm(feed));
            }
            List<List<Round>> figures = feeds.stream()
                    .map(feed -> (List<Round>) new ArrayList<Round>())
                    .toList();
            for (int round = 0; round < rounds; round++) {
                for (int i = 0; i < feeds.size(); i++) {
                    figures.get(i).add(round(feeds.get(i), hosts.get(i)));
                }
            }
            return IntStream.range(0, feeds.size())
                    .mapToObj(i -> result(feeds.get(i), figures.get(i)))
                    .toList();
        } finally {
            hosts.forEach(FunctionHost::close);
        }
    }

    private FunctionHost warm(Feed feed) {
        FunctionHost host = feed.subject().host(aws, log);
        host.prepare();
        for (int i = 0; i < feed.warmUp(); i++) {
            Answers.of(host, payload(feed));
        }
        return host;
    }

    private Round round(Feed feed, FunctionHost host) {
        List<String> payloads = IntStream.range(0, feed.invocations())
                .mapToObj(i -> payload(feed))
                .toList();
        Work before = aws.work();
        double cpuBefore = ProcessFigures.of(host).cpuMillis();
        long begin = System.nanoTime();
        payloads.forEach(payload -> Answers.of(host, payload));
        double wallMillis = (System.nanoTime() - begin) / 1e6;
        ProcessFigures figures = ProcessFigures.of(host);
        int events = feed.eventsPerInvocation() * feed.invocations();
        return new Round(
                (figures.cpuMillis() - cpuBefore) * THOUSAND / events,
                wallMillis / feed.invocations(),
                figures.peakMegabytes(),
                aws.work().since(before).calls());
    }

    private String payload(Feed feed) {
        long first = numbers.take(feed.eventsPerInvocation());
        return feed.batch() == 0 ? workload.event(first) : new SqsMessages(workload).batch(first, feed.batch());
    }

    private static Result result(Feed feed, List<Round> rounds) {
        double thousands = rounds.size() * feed.invocations() * feed.eventsPerInvocation() / THOUSAND;
        Map<String, Double> calls = new TreeMap<>();
        rounds.forEach(round ->
                round.calls().forEach((operation, count) -> calls.merge(operation, count / thousands, Double::sum)));
        return new Result(
                feed.subject().name(),
                feed.batch(),
                Series.of(rounds, Round::cpuMicros),
                Series.of(rounds, Round::wallMillis),
                Series.of(rounds, Round::peakMegabytes),
                calls);
    }
}
