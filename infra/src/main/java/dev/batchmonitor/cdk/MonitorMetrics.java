package dev.batchmonitor.cdk;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awscdk.services.batch.IJobQueue;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.constructs.Construct;

/**
 * Makes CDK metrics of what the function publishes.
 *
 * @param namespace the CloudWatch namespace
 * @param published the metrics that are published
 * @param dimensions what they are told apart by, besides the job queue
 */
record MonitorMetrics(String namespace, Set<JobMetric> published, Set<MetricDimension> dimensions) {
    MonitorMetrics {
        published = Set.copyOf(published);
        dimensions = Set.copyOf(dimensions);
    }

    static MonitorMetrics of(MetricProps props) {
        return new MonitorMetrics(
                props.metricNamespace(), Set.copyOf(props.metrics()), Set.copyOf(props.metricDimensions()));
    }

    boolean has(JobMetric metric) {
        return published.contains(metric);
    }

    boolean has(JobMetric metric, MetricDimension dimension) {
        return has(metric) && seconds(metric).contains(dimension);
    }

    MathExpression allJobQueues(String metricName) {
        return MathExpression.Builder.create()
                .expression(published(JobMetric.ofJobs(metricName)).query(namespace))
                .label(metricName)
                .build();
    }

    Metric ofJobQueue(Construct scope, String metricName, IJobQueue jobQueue) {
        return metric(
                scope,
                JobMetric.ofJobs(metricName).metricName(),
                MetricOptions.builder()
                        .dimensionsMap(Map.of(JobMetric.JOB_QUEUE, QueueDimension.of(scope, jobQueue)))
                        .build());
    }

    Metric incidentTableErrors(Construct scope) {
        return metric(
                scope,
                JobMetric.INCIDENT_TABLE_ERRORS.metricName(),
                MetricOptions.builder().dimensionsMap(Map.of()).build());
    }

    Metric metric(Construct scope, String metricName, MetricOptions options) {
        JobMetric metric = published(JobMetric.of(metricName));
        Map<String, String> given = options.getDimensionsMap();
        if (given == null || !isPublishedWith(metric, given.keySet())) {
            throw new IllegalArgumentException("'dimensionsMap' of " + metricName + " must name "
                    + allowedDimensions(metric) + ", got: " + (given == null ? "none" : new TreeSet<>(given.keySet()))
                    + "; for all job queues together call the method without options");
        }
        return Metric.Builder.create()
                .namespace(namespace)
                .metricName(metricName)
                .statistic(metric.statistic())
                .build()
                .with(options)
                .attachTo(scope);
    }

    /** An alarm on a metric that nobody publishes would never go off. */
    private JobMetric published(JobMetric metric) {
        if (!has(metric)) {
            throw new IllegalArgumentException("'metrics' must name " + metric + " where " + metric.metricName()
                    + " is used, got: " + new TreeSet<>(published) + "; add it, as nothing else publishes this metric");
        }
        return metric;
    }

    private List<MetricDimension> seconds(JobMetric metric) {
        return metric.secondDimensions().stream().filter(dimensions::contains).toList();
    }

    /** CloudWatch adds nothing up by itself: a metric exists for exactly the sets of dimensions it is published with. */
    private boolean isPublishedWith(JobMetric metric, Set<String> given) {
        return metric == JobMetric.INCIDENT_TABLE_ERRORS
                ? given.isEmpty()
                : given.equals(Set.of(JobMetric.JOB_QUEUE))
                        || seconds(metric).stream()
                                .anyMatch(second -> given.equals(Set.of(JobMetric.JOB_QUEUE, second.text())));
    }

    private String allowedDimensions(JobMetric metric) {
        if (metric == JobMetric.INCIDENT_TABLE_ERRORS) {
            return "no dimension";
        }
        String seconds = seconds(metric).stream().map(MetricDimension::text).collect(joining(" or "));
        return JobMetric.JOB_QUEUE + " alone" + (seconds.isEmpty() ? "" : " or together with " + seconds);
    }
}
