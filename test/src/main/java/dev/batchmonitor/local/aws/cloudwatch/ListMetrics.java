package dev.batchmonitor.local.aws.cloudwatch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.aws.protocol.Operation;
import java.util.Map;

/**
 * {@code cloudwatch:ListMetrics}: every metric that ever got a datum, in one page.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ListMetrics.html">ListMetrics</a>
 */
record ListMetrics(MetricStore store) implements Operation {
    private record Metric(String namespace, String name, Map<String, String> dimensions) {}

    @Override
    public ObjectNode answer(ObjectNode input) {
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        ArrayNode metrics = output.putArray("Metrics");
        store.datums().stream()
                .map(datum -> new Metric(datum.namespace(), datum.name(), datum.dimensions()))
                .distinct()
                .filter(metric -> matches(metric, input))
                .forEach(metric -> metrics.add(json(metric)));
        return output;
    }

    private static boolean matches(Metric metric, ObjectNode input) {
        for (JsonNode wanted : input.path("Dimensions")) {
            String value = metric.dimensions().get(wanted.path("Name").asText());
            if (value == null || !wanted.path("Value").asText(value).equals(value)) {
                return false;
            }
        }
        return input.path("Namespace").asText(metric.namespace()).equals(metric.namespace())
                && input.path("MetricName").asText(metric.name()).equals(metric.name());
    }

    private static ObjectNode json(Metric metric) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("Namespace", metric.namespace()).put("MetricName", metric.name());
        ArrayNode dimensions = json.putArray("Dimensions");
        metric.dimensions()
                .forEach((name, value) ->
                        dimensions.addObject().put("Name", name).put("Value", value));
        return json;
    }
}
