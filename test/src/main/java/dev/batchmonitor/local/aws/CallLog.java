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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What passed the gateway, read from the wire on its way, so that it says the same whoever answered. Safe for use by several
 * threads.
 */
public final class CallLog {
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Set<String> regions = new TreeSet<>();
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

    /** The Regions that calls were signed for: parts of the names of the hosts that they would have gone to. */
    public synchronized Set<String> regions() {
        return new TreeSet<>(regions);
    }

    /** Counts a call and returns the number of calls of its operation so far. */
    synchronized int count(WireRequest request, ApiCall call) {
        request.region().ifPresent(regions::add);
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

    /** Forgets the datums and messages so far, so that a long run takes no more memory than a short one. */
    public synchronized void clear() {
        metrics.clear();
        messages.clear();
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
