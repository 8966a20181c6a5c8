package dev.batchmonitor.cdk;

import java.util.regex.Pattern;
import software.amazon.awscdk.Token;

/** What Amazon CloudWatch takes as namespace, and metrics that are named once. */
final class MetricChecks {
    private static final Pattern NAMESPACE = Pattern.compile("[0-9A-Za-z._/#-][0-9A-Za-z._/#: -]{0,254}");

    private MetricChecks() {}

    static void check(MetricProps props, Problems problems) {
        namespace(props.metricNamespace(), problems);
        problems.requireEachOnce("metrics", "metric", props.metrics());
        problems.requireEachOnce("metricDimensions", "dimension", props.metricDimensions());
    }

    private static void namespace(String namespace, Problems problems) {
        problems.require(
                Token.isUnresolved(namespace)
                        || (NAMESPACE.matcher(namespace).matches() && !namespace.startsWith("AWS/")),
                "'metricNamespace' must be 1 to 255 letters, digits, spaces or . - _ / # : and must not begin with ':', ' ' or 'AWS/',"
                        + " which is kept for AWS services, got: '" + namespace + "'; use a name such as 'Acme/Batch'");
    }
}
