package dev.batchmonitor.cdk.app;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awscdk.CfnCondition;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.ICfnConditionExpression;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Token;
import software.amazon.awscdk.services.cloudwatch.CfnAlarm;
import software.amazon.awscdk.services.events.CfnRule;
import software.amazon.awscdk.services.lambda.CfnFunction;
import software.amazon.awscdk.services.lambda.CfnVersion;
import software.amazon.awscdk.services.sns.CfnSubscription;

/** What depends on parameters in a way that the construct cannot know, since it wants it at synthesis. */
final class PlainOverrides {
    private static final String FAILED_JOBS = "FailedJobs";
    private static final Map<String, String> NO_VALUE = Map.of("Ref", "AWS::NoValue");

    private final Stack stack;

    private PlainOverrides(Stack stack) {
        this.stack = stack;
    }

    static void apply(Stack stack) {
        PlainOverrides overrides = new PlainOverrides(stack);
        overrides.subscription();
        CfnCondition jobQueues = overrides.hasJobQueues();
        overrides.jobQueues(jobQueues);
        overrides.failedJobs(jobQueues);
        overrides.incidentWindow();
        overrides.version();
    }

    private void subscription() {
        CfnCondition given = condition("HasAlertEmail", Fn.ref(PlainParameters.ALERT_EMAIL));
        all(CfnSubscription.class)
                .forEach(subscription -> subscription.getCfnOptions().setCondition(given));
    }

    private CfnCondition hasJobQueues() {
        return condition("HasJobQueues", Fn.join("", Token.asList(Fn.ref(PlainParameters.JOB_QUEUES))));
    }

    /** A pattern must not hold an empty object, so where nothing else is asked of the detail, all of it depends. */
    private void jobQueues(CfnCondition given) {
        Object reference = Map.of("Ref", PlainParameters.JOB_QUEUES);
        for (CfnRule rule : all(CfnRule.class)) {
            boolean detailed =
                    stack.resolve(rule.getEventPattern()) instanceof Map<?, ?> pattern && pattern.containsKey("detail");
            rule.addPropertyOverride(
                    detailed ? "EventPattern.detail.jobQueue" : "EventPattern.detail",
                    choice(given, detailed ? reference : Map.of("jobQueue", reference), NO_VALUE));
        }
    }

    /** AWS Batch counts the jobs of every job queue; the monitor counts those that it watches, under names of its own. */
    private void failedJobs(CfnCondition given) {
        String query = "SELECT SUM(" + FAILED_JOBS + ") FROM SCHEMA(\"" + Fn.ref(PlainParameters.METRIC_NAMESPACE)
                + "\", JobQueue) GROUP BY JobQueue ORDER BY SUM() DESC";
        all(CfnAlarm.class).stream()
                .filter(alarm -> alarm.getNode().getPath().contains("/FailedJobsAlarm/"))
                .forEach(alarm -> {
                    overrideQuery(alarm, "Expression", given, query);
                    overrideQuery(alarm, "Label", given, FAILED_JOBS);
                });
    }

    /** What the construct says stays where the parameter is not given. */
    private void overrideQuery(CfnAlarm alarm, String property, CfnCondition given, String value) {
        List<?> queries = (List<?>) stack.resolve(alarm.getMetrics());
        Object before = ((Map<?, ?>) queries.get(0)).get(property.toLowerCase(Locale.ROOT));
        alarm.addPropertyOverride("Metrics.0." + property, choice(given, value, requireNonNull(before)));
    }

    private void incidentWindow() {
        all(CfnFunction.class)
                .forEach(function -> function.addPropertyOverride(
                        "Environment.Variables.BATCH_MONITOR_INCIDENT_WINDOW_SECONDS",
                        Map.of("Ref", PlainParameters.INCIDENT_WINDOW)));
    }

    /** A version is a copy of the function as it was: only another description makes CloudFormation publish another. */
    private void version() {
        String description = PlainParameters.OF_FUNCTION.stream()
                .map(name -> "${" + name + "}")
                .collect(joining(" "));
        all(CfnVersion.class).forEach(version -> {
            version.setDescription(Fn.sub(description));
            version.addDeletionOverride("Metadata");
        });
    }

    private CfnCondition condition(String id, String value) {
        ICfnConditionExpression given = Fn.conditionNot(Fn.conditionEquals(value, ""));
        return CfnCondition.Builder.create(stack, id).expression(given).build();
    }

    private static Map<String, Object> choice(CfnCondition condition, Object given, Object otherwise) {
        return Map.of("Fn::If", List.of(condition.getLogicalId(), given, otherwise));
    }

    private <T> List<T> all(Class<T> type) {
        return stack.getNode().findAll().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
