package dev.batchmonitor.local.cost;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a month costs, by service, in US dollars. */
final class Bill {
    private Bill() {}

    /** What grows with the number of jobs, without custom metrics. */
    static Map<String, Double> ofUse(Use use) {
        Map<String, Double> lines = new LinkedHashMap<>();
        lines.put(
                "Lambda",
                Price.LAMBDA_REQUEST.of(use.invocations()) + Price.LAMBDA_GB_SECOND.of(use.gigabyteSeconds()));
        lines.put("SQS", Price.SQS_REQUEST.of(use.sqsRequests()));
        lines.put("PutMetricData", Price.PUT_METRIC_DATA.of(use.calls().putMetricData()));
        lines.put(
                "SNS, with one email address",
                Price.SNS_PUBLISH.of(use.calls().publishes()) + Price.SNS_EMAIL.of(use.emails()));
        lines.put(
                "DynamoDB",
                Price.TABLE_READ.of(use.calls().tableReads())
                        + Price.TABLE_WRITE.of(use.calls().tableWrites()));
        lines.put("the function's log", Price.LOG_GIGABYTE.of(use.logGigabytes()));
        lines.put("X-Ray", Price.TRACE.of(use.traces()));
        return lines;
    }

    /** What is there whether jobs run or not. */
    static double fixed(Workload workload, Deployment deployment) {
        return Price.KEY.of(deployment.keys())
                + Price.ALARM_METRIC.of(
                        deployment.alarmMetrics() + (double) deployment.alarmQueries() * workload.queues())
                + Price.DASHBOARD.of(deployment.dashboards());
    }

    static double customMetrics(Workload workload) {
        return MetricTiers.of(Arrays.stream(MetricGroup.values())
                .mapToDouble(group -> group.count(workload) * group.activeShare(workload))
                .sum());
    }

    static double total(Map<String, Double> lines) {
        return lines.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
