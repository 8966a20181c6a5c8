package dev.batchmonitor.cdk;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.events.EventBus;

/** Values of the properties that say what is watched and measured. */
final class JobValues {
    static final Property JOB_QUEUES = Property.made(
            "jobQueues",
            stack -> List.of(TestMonitor.jobQueue(stack, "nightly"), TestMonitor.jobQueue(stack, "daily")),
            BatchJobMonitor.Builder::jobQueues);
    static final Property EXCLUDE_JOB_QUEUES = Property.made(
            "excludeJobQueues",
            stack -> List.of(TestMonitor.jobQueue(stack, "test")),
            BatchJobMonitor.Builder::excludeJobQueues);
    static final Property JOB_DEFINITIONS =
            Property.of("jobDefinitions", List.of("import", "report-*"), BatchJobMonitor.Builder::jobDefinitions);
    static final Property EXCLUDE_JOB_DEFINITIONS = Property.of(
            "excludeJobDefinitions", List.of("report-draft"), BatchJobMonitor.Builder::excludeJobDefinitions);
    static final Property JOB_NAME_PREFIXES =
            Property.of("jobNamePrefixes", List.of("nightly-"), BatchJobMonitor.Builder::jobNamePrefixes);
    static final Property EXCLUDE_JOB_NAME_PREFIXES = Property.of(
            "excludeJobNamePrefixes", List.of("nightly-test-"), BatchJobMonitor.Builder::excludeJobNamePrefixes);
    static final Property JOB_TAGS =
            Property.of("jobTags", Map.of("team", "genomics-*"), BatchJobMonitor.Builder::jobTags);
    static final Property STATUSES =
            Property.of("statuses", List.of(FinalStatus.FAILED), BatchJobMonitor.Builder::statuses);
    static final Property EVENT_BUS =
            Property.made("eventBus", stack -> new EventBus(stack, "EventBus"), BatchJobMonitor.Builder::eventBus);
    static final Property METRIC_NAMESPACE =
            Property.of("metricNamespace", "Acme/Batch", BatchJobMonitor.Builder::metricNamespace);
    static final Property METRICS = Property.of(
            "metrics",
            List.of(JobMetric.FAILED_JOBS, JobMetric.FAILED_ATTEMPTS, JobMetric.QUEUE_TIME),
            BatchJobMonitor.Builder::metrics);
    static final Property METRIC_DIMENSIONS =
            Property.of("metricDimensions", List.of(MetricDimension.CAUSE), BatchJobMonitor.Builder::metricDimensions);

    private JobValues() {}

    /** Each property, and again on top of those that it goes together with. */
    static List<Property> all() {
        return List.of(
                JOB_QUEUES,
                EXCLUDE_JOB_QUEUES,
                JOB_DEFINITIONS,
                EXCLUDE_JOB_DEFINITIONS,
                EXCLUDE_JOB_DEFINITIONS.on(JOB_DEFINITIONS),
                JOB_NAME_PREFIXES,
                EXCLUDE_JOB_NAME_PREFIXES,
                EXCLUDE_JOB_NAME_PREFIXES.on(JOB_NAME_PREFIXES),
                JOB_TAGS,
                JOB_TAGS.on(JOB_QUEUES),
                STATUSES,
                EVENT_BUS,
                METRIC_NAMESPACE,
                METRICS,
                METRICS.on(OperationValues.DASHBOARD),
                METRIC_DIMENSIONS,
                METRIC_DIMENSIONS.on(OperationValues.DASHBOARD));
    }
}
