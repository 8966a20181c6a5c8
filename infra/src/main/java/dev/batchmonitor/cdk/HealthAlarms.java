package dev.batchmonitor.cdk;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.events.IEventBus;
import software.amazon.awscdk.services.events.Rule;

/**
 * The alarms on the monitor itself.
 *
 * @param parts what they look at
 */
record HealthAlarms(MonitorParts parts) {
    private static final Duration FIVE_MINUTES = Duration.minutes(5);
    private static final Duration QUARTER = Duration.minutes(15);

    /** What CloudWatch takes in one alarm. */
    private static final int MOST_METRICS = 10;

    AlarmPlan deadLetters(int threshold) {
        IMetric metric = parts.queues()
                .deadLetterQueue()
                .metricApproximateNumberOfMessagesVisible(options("Maximum", FIVE_MINUTES));
        String wait = parts.queues().ownDeadLetters()
                ? "They wait for 14 days"
                : "They wait as long as the dead-letter queue keeps messages";
        // Messages stay when SQS stops reporting on a queue that nobody uses, so the state has to stay as well.
        return new AlarmPlan(
                "DeadLettersAlarm",
                "The AWS Batch job monitor could not deliver or handle some events or emails. " + wait
                        + ": aws sqs receive-message --queue-url "
                        + parts.queues().deadLetterQueue().getQueueUrl(),
                metric,
                threshold,
                1,
                1,
                TreatMissingData.IGNORE);
    }

    AlarmPlan functionErrors(int threshold) {
        return AlarmPlan.of(
                "FunctionErrorsAlarm",
                "The function of the AWS Batch job monitor fails; its events are tried five times. Its log says why: "
                        + parts.function().logGroup().getLogGroupName(),
                parts.function().function().metricErrors(options("Sum", QUARTER)),
                threshold);
    }

    AlarmPlan functionThrottles(int threshold) {
        return AlarmPlan.of(
                "FunctionThrottlesAlarm",
                "The function of the AWS Batch job monitor is throttled, so alerts come late. Other functions use up the"
                        + " concurrency of the account, or its reserved concurrency is too low",
                parts.function().function().metricThrottles(options("Sum", QUARTER)),
                threshold);
    }

    AlarmPlan messageAge(int minutes) {
        return AlarmPlan.of(
                "MessageAgeAlarm",
                "Events wait in the queue of the AWS Batch job monitor, so alerts come late. See whether its function fails or"
                        + " is throttled, and whether its event source mapping is enabled",
                parts.queues().queue().metricApproximateAgeOfOldestMessage(options("Maximum", FIVE_MINUTES)),
                minutes * 60);
    }

    AlarmPlan incidentTableErrors(int threshold) {
        return AlarmPlan.of(
                "IncidentTableErrorsAlarm",
                "The AWS Batch job monitor cannot use its table of incidents. Alerts go out all the same, perhaps more of them."
                        + " Its log says why: "
                        + parts.function().logGroup().getLogGroupName(),
                parts.metrics().incidentTableErrors(parts.scope()).with(options("Sum", QUARTER)),
                threshold);
    }

    /** One alarm, or several if there are more rules than one can hold. */
    List<AlarmPlan> lostEvents(List<Rule> rules, String suffix, int threshold) {
        List<AlarmPlan> plans = new ArrayList<>();
        for (int from = 0; from < rules.size(); from += MOST_METRICS) {
            plans.add(AlarmPlan.of(
                    (plans.isEmpty() ? "LostEventsAlarm" : "LostEventsAlarm" + (plans.size() + 1)) + suffix,
                    "EventBridge could bring events of AWS Batch neither to the queue of the job monitor nor to its dead-letter"
                            + " queue: they are lost. See whether the policies of both queues and their key are as deployed",
                    lostEvents(rules.subList(from, Math.min(from + MOST_METRICS, rules.size()))),
                    threshold));
        }
        return plans;
    }

    private IMetric lostEvents(List<Rule> rules) {
        Map<String, IMetric> metrics = new TreeMap<>();
        for (Rule rule : rules) {
            metrics.put("lost" + metrics.size(), lostEvents(rule));
        }
        return MathExpression.Builder.create()
                .expression(metrics.keySet().stream()
                        .map(id -> "FILL(" + id + ", 0)")
                        .collect(joining(", ", "SUM([", "])")))
                .usingMetrics(metrics)
                .label("Lost events")
                .period(FIVE_MINUTES)
                .build();
    }

    private Metric lostEvents(Rule rule) {
        return Metric.Builder.create()
                .namespace("AWS/Events")
                .metricName("InvocationsFailedToBeSentToDlq")
                .dimensionsMap(dimensions(rule))
                .statistic("Sum")
                .period(FIVE_MINUTES)
                .build();
    }

    /** Of a rule on another bus than the default one, {@code Ref} has the name of the bus as well; in the ARN its place is known. */
    private Map<String, String> dimensions(Rule rule) {
        IEventBus bus = parts.eventBus();
        return bus == null || bus.getEventBusName().equals("default")
                ? Map.of("RuleName", rule.getRuleName())
                : Map.of(
                        "EventBusName",
                        bus.getEventBusName(),
                        "RuleName",
                        Fn.select(2, Fn.split("/", rule.getRuleArn())));
    }

    private static MetricOptions options(String statistic, Duration period) {
        return MetricOptions.builder().statistic(statistic).period(period).build();
    }
}
