package dev.batchmonitor.cdk;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;

/**
 * The alarms on job queues whose names are not known: each is a query whose time series are the job queues, and goes off for each
 * of them.
 *
 * @param counts who counts the jobs
 * @param metrics what the function publishes
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Create_Metrics_Insights_Alarm.html">Alarms
 *     on Metrics Insights queries</a>
 */
record AllJobQueuesAlarms(JobCounts counts, MonitorMetrics metrics) {
    AlarmPlan failedJobs(int threshold) {
        return AlarmPlan.of(
                "FailedJobsAlarm",
                "Many jobs of one AWS Batch job queue failed within 15 minutes. The alerts say why",
                query(counts.failed(), counts.namespace(), counts.dimension()),
                threshold);
    }

    AlarmPlan blockedJobs(int threshold) {
        return AlarmPlan.of(
                "BlockedJobsAlarm",
                "A job blocks the head of an AWS Batch job queue. The alert says which, why and what to do",
                query(JobMetric.BLOCKED_JOBS.metricName(), metrics.namespace(), JobMetric.JOB_QUEUE),
                threshold);
    }

    private static IMetric query(String metric, String namespace, String dimension) {
        return MathExpression.Builder.create()
                .expression("SELECT SUM(" + metric + ") FROM SCHEMA(\"" + namespace + "\", " + dimension + ") GROUP BY "
                        + dimension + " ORDER BY SUM() DESC")
                .label(metric)
                .period(Duration.minutes(15))
                .build();
    }
}
