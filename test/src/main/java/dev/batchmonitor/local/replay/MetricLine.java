package dev.batchmonitor.local.replay;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.aws.cloudwatch.MetricDatum;
import java.util.List;
import java.util.Objects;

/** One line of {@code metrics.jsonl}. */
final class MetricLine {
    private static final JsonMapper JSON = new JsonMapper();
    private static final double LARGEST_EXACT = 1e15;

    private MetricLine() {}

    static String of(MetricDatum datum) {
        ObjectNode line = JSON.createObjectNode();
        line.put("namespace", datum.namespace());
        line.put("name", datum.name());
        ObjectNode dimensions = line.putObject("dimensions");
        datum.dimensions().forEach(dimensions::put);
        line.put("unit", datum.unit());
        line.put("timestamp", Objects.toString(datum.timestamp(), null));
        if (datum.value() != null) {
            line.set("value", number(datum.value()));
        }
        numbers(line, "values", datum.values());
        numbers(line, "counts", datum.counts());
        if (datum.statisticValues() != null) {
            line.set("statisticValues", JSON.valueToTree(datum.statisticValues()));
        }
        return line.toString();
    }

    private static void numbers(ObjectNode line, String name, List<Double> values) {
        if (!values.isEmpty()) {
            ArrayNode array = line.putArray(name);
            values.forEach(value -> array.add(number(value)));
        }
    }

    /** Whole numbers without a fraction. */
    private static NumericNode number(double value) {
        return value == Math.rint(value) && Math.abs(value) < LARGEST_EXACT
                ? LongNode.valueOf((long) value)
                : DoubleNode.valueOf(value);
    }
}
