package dev.batchmonitor.cdk;

import static java.util.stream.Collectors.joining;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Tokenization;
import software.amazon.awscdk.services.sns.ITopic;

/**
 * What the function is told of its properties, before any resource is made. A setting is a text, or a list or map that becomes
 * JSON. What the function does anyway is left out.
 */
final class FunctionSettings {
    static final String PREFIX = "BATCH_MONITOR_";

    private FunctionSettings() {}

    static Map<String, Object> of(FunctionProps props) {
        Map<String, Object> settings = new TreeMap<>();
        settings.put(PREFIX + "METRIC_NAMESPACE", props.metricNamespace());
        settings.put(PREFIX + "LOG_LINES", Tokenization.stringifyNumber(props.logLines()));
        settings.put(PREFIX + "ATTEMPT_ALERTS", String.valueOf(props.attemptAlerts()));
        settings.put(PREFIX + "INCIDENT_WINDOW_SECONDS", String.valueOf(props.incidentSeconds()));
        if (props.consoleDomain() != null) {
            settings.put(PREFIX + "CONSOLE_DOMAIN", props.consoleDomain());
        }
        watch(props, settings);
        metrics(props, settings);
        incidents(props, settings);
        triage(props, settings);
        return settings;
    }

    private static void watch(JobFilterProps props, Map<String, Object> settings) {
        // Where nothing is included, the rules say what is excluded.
        if (props.jobDefinitions() != null && props.excludeJobDefinitions() != null) {
            settings.put(PREFIX + "EXCLUDE_JOB_DEFINITIONS", String.join(",", props.excludeJobDefinitions()));
        }
        if (props.jobNamePrefixes() != null && props.excludeJobNamePrefixes() != null) {
            settings.put(
                    PREFIX + "EXCLUDE_JOB_NAMES",
                    props.excludeJobNamePrefixes().stream()
                            .map(prefix -> prefix + "*")
                            .collect(joining(",")));
        }
        if (props.jobTags() != null) {
            settings.put(PREFIX + "JOB_TAGS", new TreeMap<>(props.jobTags()));
        }
    }

    private static void metrics(MetricProps props, Map<String, Object> settings) {
        EnumSet<JobMetric> metrics = set(JobMetric.class, props.metrics());
        if (!metrics.equals(EnumSet.allOf(JobMetric.class))) {
            settings.put(
                    PREFIX + "METRICS",
                    metrics.stream().map(JobMetric::metricName).collect(joining(",")));
        }
        EnumSet<MetricDimension> dimensions = set(MetricDimension.class, props.metricDimensions());
        if (!dimensions.equals(EnumSet.allOf(MetricDimension.class))) {
            settings.put(
                    PREFIX + "METRIC_DIMENSIONS",
                    dimensions.stream().map(MetricDimension::text).collect(joining(",")));
        }
    }

    private static void incidents(IncidentProps props, Map<String, Object> settings) {
        ArrayAlerts arrayAlerts = props.arrayAlerts();
        if (arrayAlerts != null && arrayAlerts != ArrayAlerts.FIRST_AND_SUMMARY) {
            settings.put(
                    PREFIX + "ARRAY_ALERTS",
                    arrayAlerts.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        if (props.recoveryAlerts()) {
            settings.put(PREFIX + "RECOVERY_ALERTS", "true");
        }
    }

    private static void triage(TriageProps props, Map<String, Object> settings) {
        List<FailureCause> quiet = props.quietCauses();
        if (quiet != null && !EnumSet.copyOf(TriageProps.QUIET_BY_DEFAULT).equals(set(FailureCause.class, quiet))) {
            settings.put(
                    PREFIX + "QUIET_CAUSES",
                    set(FailureCause.class, quiet).stream().map(Enum::name).collect(joining(",")));
        }
        if (!props.expectedExitCodes().isEmpty()) {
            settings.put(PREFIX + "EXPECTED_EXIT_CODES", new TreeMap<>(props.expectedExitCodes()));
        }
        if (!props.alertRules().isEmpty()) {
            settings.put(
                    PREFIX + "ALERT_RULES",
                    props.alertRules().stream().map(FunctionSettings::rule).toList());
        }
    }

    /** Each once, in a fixed order. */
    private static <E extends Enum<E>> EnumSet<E> set(Class<E> type, List<E> values) {
        EnumSet<E> set = EnumSet.noneOf(type);
        set.addAll(values);
        return set;
    }

    private static Map<String, Object> rule(AlertRule rule) {
        Map<String, Object> json = new LinkedHashMap<>();
        put(json, "queues", rule.queues());
        put(json, "definitions", rule.definitions());
        List<FailureCause> causes = rule.causes();
        put(
                json,
                "causes",
                causes == null ? null : causes.stream().map(Enum::name).toList());
        Map<String, String> tags = rule.tags();
        put(json, "tags", tags == null ? null : new TreeMap<>(tags));
        AlertSeverity severity = rule.severity();
        put(json, "severity", severity == null ? null : severity.name());
        put(json, "runbook", rule.runbookUrl());
        ITopic topic = rule.topic();
        put(json, "topicArn", topic == null ? null : topic.getTopicArn());
        return json;
    }

    private static void put(Map<String, Object> json, String key, @Nullable Object value) {
        if (value != null) {
            json.put(key, value);
        }
    }
}
