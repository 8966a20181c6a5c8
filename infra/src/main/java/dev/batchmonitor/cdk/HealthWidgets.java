package dev.batchmonitor.cdk;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.sqs.IQueue;
import software.amazon.awscdk.services.sqs.Queue;

/**
 * Whether the monitor itself is well.
 *
 * @param parts what is looked at
 */
record HealthWidgets(MonitorParts parts) {
    List<IWidget> row() {
        Queue queue = parts.queues().queue();
        IQueue deadLetters = parts.queues().deadLetterQueue();
        Function function = parts.function().function();
        return List.of(
                graph(
                        "Monitor: messages",
                        List.of(
                                queue.metricNumberOfMessagesReceived(labelled("received")),
                                deadLetters.metricApproximateNumberOfMessagesVisible(labelled("in dead-letter queue"))),
                        List.of(queue.metricApproximateAgeOfOldestMessage(labelled("age of the oldest, s")))),
                graph("Monitor: function", errors(), List.of(function.metricInvocations(labelled("invocations")))),
                graph(
                        "Monitor: duration of invocations, ms",
                        List.of(function.metricDuration(
                                MetricOptions.builder().statistic("p90").build())),
                        List.of()));
    }

    private List<IMetric> errors() {
        Function function = parts.function().function();
        List<IMetric> errors = new ArrayList<>(
                List.of(function.metricErrors(labelled("errors")), function.metricThrottles(labelled("throttles"))));
        if (parts.metrics().has(JobMetric.INCIDENT_TABLE_ERRORS)) {
            errors.add(parts.metrics().incidentTableErrors(parts.scope()).with(labelled("incident table errors")));
        }
        return errors;
    }

    private static MetricOptions labelled(String label) {
        return MetricOptions.builder().label(label).build();
    }

    private static IWidget graph(String title, List<IMetric> left, List<IMetric> right) {
        return GraphWidget.Builder.create()
                .title(title)
                .left(left)
                .right(right)
                .width(8)
                .build();
    }
}
