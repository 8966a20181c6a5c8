package dev.batchmonitor.cdk;

import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.batch.IJobQueue;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;

/**
 * The alarms on one job queue.
 *
 * @param parts what they look at
 * @param counts who counts the jobs
 * @param queue the job queue
 */
record JobQueueAlarms(MonitorParts parts, JobCounts counts, IJobQueue queue) {
    private static final Duration QUARTER = Duration.minutes(15);
    private static final Duration HOUR = Duration.hours(1);

    /** A share of fewer jobs says little. */
    private static final int FEWEST_FINISHED = 10;

    AlarmPlan failedJobs(int threshold) {
        return AlarmPlan.of(
                id("FailedJobsAlarm"),
                "Many jobs of the AWS Batch job queue " + name() + " failed within 15 minutes. The alerts say why",
                counts.failed(parts.scope(), queue, QUARTER),
                threshold);
    }

    AlarmPlan failureRate(int percent) {
        String finished = "SUM([failed, FILL(succeeded, 0)])";
        IMetric rate = expression(
                "IF(" + finished + " >= " + FEWEST_FINISHED + ", 100 * failed / " + finished + ", 0)",
                "Failed jobs in percent",
                Map.of(
                        "failed",
                        counts.failed(parts.scope(), queue, HOUR),
                        "succeeded",
                        counts.succeeded(parts.scope(), queue, HOUR)),
                HOUR);
        return AlarmPlan.of(
                id("FailureRateAlarm"),
                "Of the jobs of the AWS Batch job queue " + name()
                        + " that finished within an hour, a large share failed." + " The alerts say why",
                rate,
                percent);
    }

    AlarmPlan queueTime(int minutes) {
        return AlarmPlan.of(
                id("QueueTimeAlarm"),
                "Jobs of the AWS Batch job queue " + name()
                        + " wait long for their first attempt. See whether its compute"
                        + " environments are valid and can grow",
                parts.metrics()
                        .ofJobQueue(parts.scope(), JobMetric.QUEUE_TIME.metricName(), queue)
                        .with(options("p90")),
                minutes * 60_000);
    }

    AlarmPlan blockedJobs(int threshold) {
        return AlarmPlan.of(
                id("BlockedJobsAlarm"),
                "A job blocks the head of the AWS Batch job queue " + name() + ". The alert says why and what to do",
                parts.metrics()
                        .ofJobQueue(parts.scope(), JobMetric.BLOCKED_JOBS.metricName(), queue)
                        .with(options("Sum")),
                threshold);
    }

    /**
     * The queue of the monitor has data since there is a monitor: what AWS Batch counted before then is none of its business.
     * Multiplied by zero, it also makes up for a metric that does not exist yet, which FILL may not do; SUM leaves out what is missing.
     */
    AlarmPlan heartbeat(int quarters) {
        JobCounts own = JobCounts.ofMonitor(parts.metrics().namespace());
        IMetric unseen = expression(
                "IF(failed > 0 AND SUM([FILL(counted, 0), 0 * alive]) == 0 AND alive >= 0, 1, 0)",
                "Failed jobs that the monitor did not see",
                Map.of(
                        "failed", JobCounts.OF_AWS_BATCH.failed(parts.scope(), queue, QUARTER),
                        "counted", own.failed(parts.scope(), queue, QUARTER),
                        "alive", parts.queues().queue().metricApproximateNumberOfMessagesVisible(options("Maximum"))),
                QUARTER);
        return new AlarmPlan(
                id("HeartbeatAlarm"),
                "AWS Batch says that jobs of the job queue " + name()
                        + " failed, but the job monitor counted none."
                        + " See whether its rules are enabled and its function runs",
                unseen,
                1,
                quarters,
                4,
                TreatMissingData.NOT_BREACHING);
    }

    private String name() {
        return QueueDimension.of(parts.scope(), queue);
    }

    private String id(String alarm) {
        return alarm + ":" + QueueAlarmIds.of(parts.scope(), queue);
    }

    private static MetricOptions options(String statistic) {
        return MetricOptions.builder().statistic(statistic).period(QUARTER).build();
    }

    private static IMetric expression(String expression, String label, Map<String, IMetric> metrics, Duration period) {
        return MathExpression.Builder.create()
                .expression(expression)
                .label(label)
                // In a fixed order, which is that of the template.
                .usingMetrics(new TreeMap<>(metrics))
                .period(period)
                .build();
    }
}
