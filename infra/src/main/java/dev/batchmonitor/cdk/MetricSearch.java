package dev.batchmonitor.cdk;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;

/**
 * Looks for metrics when a graph is drawn, so that new job queues, causes and job definitions are in it.
 *
 * @param namespace the CloudWatch namespace
 * @param dimensions exactly the dimensions that the metrics have
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/search-expression-syntax.html">Search
 *     expression syntax</a>
 */
record MetricSearch(String namespace, List<String> dimensions) {
    /** More lines than that are not told apart. */
    private static final int MOST_LINES = 20;

    static MetricSearch in(String namespace, String... dimensions) {
        return new MetricSearch(namespace, List.of(dimensions));
    }

    /** Those with the largest sums. */
    IMetric sums(JobMetric metric) {
        return top(condition("MetricName", metric.metricName()), "Sum", "SUM", labels());
    }

    /** Those with the largest sums, of a few values of a dimension. */
    IMetric sums(JobMetric metric, String dimension, String... values) {
        String condition = condition("MetricName", metric.metricName()) + " " + condition(dimension, values);
        return top(condition, "Sum", "SUM", labels());
    }

    /** Those with the largest sums, told apart by what they count. */
    IMetric sums(String metricName, String what) {
        return top(condition("MetricName", metricName), "Sum", "SUM", labels() + " " + what);
    }

    /** Those that reach the largest values. */
    IMetric largest(String metricName, String statistic) {
        return top(condition("MetricName", metricName), statistic, "MAX", labels() + " " + statistic);
    }

    private IMetric top(String conditions, String statistic, String order, String label) {
        return MathExpression.Builder.create()
                .expression("SORT(SEARCH('{\"" + namespace + "\"," + String.join(",", dimensions) + "} " + conditions
                        + "', '" + statistic + "'), " + order + ", DESC, " + MOST_LINES + ")")
                .label(label)
                .build();
    }

    private String labels() {
        return dimensions.stream()
                .map(dimension -> "${PROP('Dim." + dimension + "')}")
                .collect(joining(" "));
    }

    /** In quotes, or else a part of the value would do. */
    private static String condition(String property, String... values) {
        String any = Arrays.stream(values).map(value -> "\"" + value + "\"").collect(joining(" OR "));
        return property + "=" + (values.length == 1 ? any : "(" + any + ")");
    }
}
