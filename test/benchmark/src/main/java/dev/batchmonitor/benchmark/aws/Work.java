package dev.batchmonitor.benchmark.aws;

import dev.batchmonitor.local.aws.cloudwatch.MetricDatum;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What functions did to AWS: by this they are compared, as their calls differ.
 *
 * @param succeeded jobs that were counted as such, by queue
 * @param failed jobs that were counted as such, by queue
 * @param messages that were published
 * @param lookedUp jobs that DescribeJobs was asked about
 * @param calls by operation
 */
public record Work(double succeeded, double failed, int messages, int lookedUp, Map<String, Integer> calls) {
    /** What was done since then. */
    public Work since(Work before) {
        Map<String, Integer> more = new TreeMap<>(calls);
        before.calls.forEach((operation, count) -> more.merge(operation, -count, Integer::sum));
        more.values().removeIf(count -> count == 0);
        return new Work(
                succeeded - before.succeeded,
                failed - before.failed,
                messages - before.messages,
                lookedUp - before.lookedUp,
                more);
    }

    /** Calls of one operation. */
    public int calls(String operation) {
        return calls.getOrDefault(operation, 0);
    }

    /** Calls of all operations. */
    public int allCalls() {
        return calls.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What the datum adds to the metric of this name, if it is one by queue alone. */
    static double ofQueues(MetricDatum datum, String name) {
        return datum.name().equals(name) && datum.dimensions().keySet().equals(Set.of("JobQueue")) ? datum.sum() : 0;
    }
}
