package dev.batchmonitor.local.chain;

import dev.batchmonitor.local.aws.CallLog;
import dev.batchmonitor.local.aws.cloudwatch.MetricDatum;
import dev.batchmonitor.local.aws.sns.PublishedMessage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The part of the local AWS's log that is newer than a moment, so that one function process can serve many scenarios. */
final class AwsRecord {
    private final CallLog log;
    private final Map<String, Integer> earlierCalls;
    private final int earlierMetrics;
    private final int earlierMessages;

    /** Begins now. */
    AwsRecord(CallLog log) {
        this.log = log;
        this.earlierCalls = log.counts();
        this.earlierMetrics = log.metrics().size();
        this.earlierMessages = log.messages().size();
    }

    Map<String, Integer> calls() {
        Map<String, Integer> calls = new TreeMap<>();
        log.counts().forEach((operation, count) -> {
            int newer = count - earlier(operation);
            if (newer > 0) {
                calls.put(operation, newer);
            }
        });
        return calls;
    }

    List<MetricDatum> metrics() {
        List<MetricDatum> all = log.metrics();
        return all.subList(earlierMetrics, all.size());
    }

    List<PublishedMessage> alerts() {
        List<PublishedMessage> all = log.messages();
        return all.subList(earlierMessages, all.size());
    }

    /** Calls of an operation before this record began. */
    private int earlier(String operation) {
        return earlierCalls.getOrDefault(operation, 0);
    }
}
