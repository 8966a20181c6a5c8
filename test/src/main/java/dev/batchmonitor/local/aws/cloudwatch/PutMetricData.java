package dev.batchmonitor.local.aws.cloudwatch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.aws.protocol.Operation;
import java.time.Instant;

/**
 * {@code cloudwatch:PutMetricData}: all datums of a call are taken, or none.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricData.html">PutMetricData</a>
 */
record PutMetricData(MetricStore store) implements Operation {
    private static final int MAX_DATUMS = 1_000;
    private static final int MAX_BODY_BYTES = 1_048_576;

    @Override
    public int maxBodyBytes() {
        return MAX_BODY_BYTES;
    }

    @Override
    public ObjectNode answer(ObjectNode input) {
        NameCheck.namespace(input.path("Namespace"));
        JsonNode datums = input.path("MetricData");
        if (datums.isEmpty()) {
            throw MetricErrors.missing("MetricData");
        }
        if (datums.size() > MAX_DATUMS) {
            throw MetricErrors.tooMany("MetricData", MAX_DATUMS);
        }
        Instant now = store.now();
        for (int i = 0; i < datums.size(); i++) {
            check(datums.get(i), "MetricData.member." + (i + 1), now);
        }
        store.add(MetricDatum.ofAll(input));
        return JsonNodeFactory.instance.objectNode();
    }

    private void check(JsonNode datum, String parameter, Instant now) {
        NameCheck.metricName(datum.path("MetricName"), parameter + ".MetricName");
        DimensionCheck.check(datum.path("Dimensions"), parameter + ".Dimensions");
        UnitCheck.check(datum, parameter);
        store.window().check(datum.path("Timestamp"), now, parameter + ".Timestamp");
        ValueCheck.check(datum, parameter);
    }
}
