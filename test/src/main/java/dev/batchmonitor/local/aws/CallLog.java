package dev.batchmonitor.local.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.aws.cloudwatch.MetricDatum;
import dev.batchmonitor.local.aws.protocol.ApiCall;
import dev.batchmonitor.local.aws.protocol.WireAnswer;
import dev.batchmonitor.local.aws.protocol.WireRequest;
import dev.batchmonitor.local.aws.sns.PublishedMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What passed the gateway, read from the wire on its way, so that it says the same whoever answered. Safe for use by several
 * threads.
 */
public final class CallLog {
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<MetricDatum> metrics = new ArrayList<>();
    private final List<PublishedMessage> messages = new ArrayList<>();

    /** Calls per operation, refused ones and retries included: {@code batch:DescribeJobs} to 10. */
    public synchronized Map<String, Integer> counts() {
        return new TreeMap<>(counts);
    }

    /** Calls of one operation, refused ones and retries included. */
    public synchronized int count(String operation) {
        return counts.getOrDefault(operation, 0);
    }

    /** The datums of all accepted {@code PutMetricData} calls, in order. */
    public synchronized List<MetricDatum> metrics() {
        return List.copyOf(metrics);
    }

    /** The messages of all accepted {@code Publish} calls and batch entries, in order. */
    public synchronized List<PublishedMessage> messages() {
        return List.copyOf(messages);
    }

    /** Counts a call and returns the number of calls of its operation so far. */
    synchronized int count(ApiCall call) {
        return counts.merge(call.name(), 1, Integer::sum);
    }

    /** Notes what a call has changed, if it was accepted. */
    void record(WireRequest request, ApiCall call, WireAnswer answer) throws IOException {
        if (!answer.isSuccess()) {
            return;
        }
        switch (call.name()) {
            case "cloudwatch:PutMetricData" -> addMetrics(call.protocol().readInput(request));
            case "sns:Publish" ->
                addMessages(List.of(PublishedMessage.of(call.protocol().readInput(request))));
            case "sns:PublishBatch" -> addMessages(accepted(request, call, answer));
            default -> {}
        }
    }

    private static List<PublishedMessage> accepted(WireRequest request, ApiCall call, WireAnswer answer)
            throws IOException {
        ObjectNode output = call.protocol().readOutput(call, answer);
        return PublishedMessage.ofBatch(call.protocol().readInput(request), output);
    }

    private synchronized void addMetrics(ObjectNode input) {
        metrics.addAll(MetricDatum.ofAll(input));
    }

    private synchronized void addMessages(List<PublishedMessage> accepted) {
        messages.addAll(accepted);
    }
}
