package dev.batchmonitor.function;

import dev.batchmonitor.function.event.Home;
import dev.batchmonitor.function.log.LogLevel;
import dev.batchmonitor.function.metric.MetricSelection;
import dev.batchmonitor.function.rule.WatchRules;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What can be set, from environment variables. The construct sets them; see its properties.
 *
 * @param alertTopicArn {@value #ALERT_TOPIC_ARN}: the SNS topic for alerts; required
 * @param metricNamespace {@value #METRIC_NAMESPACE}: the CloudWatch namespace; default {@value #DEFAULT_NAMESPACE}
 * @param metrics see {@link MetricSettings}
 * @param logLines {@value #LOG_LINES}: how many lines of a failed attempt's log an alert shows, 0 to {@value #MAX_LOG_LINES};
 *     0 reads no log; default {@value #DEFAULT_LOG_LINES}
 * @param attemptAlerts {@value #ATTEMPT_ALERTS}: whether also an attempt that Batch will retry is worth an alert,
 *     {@code true} or {@code false}; default false
 * @param consoleDomain {@value #CONSOLE_DOMAIN}: the domain of the AWS console that links lead to, without the Region;
 *     default that of the job's partition
 * @param watch see {@link WatchSettings}
 * @param home {@value #ACCOUNT_ID} and {@code AWS_REGION}, which Lambda sets: where jobs are looked up. The account is set if
 *     events come from other accounts or Regions too; default: all events are the monitor's own
 * @param logLevel {@code AWS_LAMBDA_LOG_LEVEL}, which Lambda sets from the function's logging configuration; default INFO
 */
public record Settings(
        String alertTopicArn,
        String metricNamespace,
        MetricSelection metrics,
        int logLines,
        boolean attemptAlerts,
        @Nullable String consoleDomain,
        IncidentSettings incidents,
        WatchRules watch,
        RuleSettings alerts,
        Home home,
        LogLevel logLevel) {
    public static final String ALERT_TOPIC_ARN = "BATCH_MONITOR_ALERT_TOPIC_ARN";
    public static final String METRIC_NAMESPACE = "BATCH_MONITOR_METRIC_NAMESPACE";
    public static final String DEFAULT_NAMESPACE = "BatchJobMonitor";
    public static final String LOG_LINES = "BATCH_MONITOR_LOG_LINES";
    public static final int DEFAULT_LOG_LINES = 20;
    public static final int MAX_LOG_LINES = 100;

    public static final String ATTEMPT_ALERTS = "BATCH_MONITOR_ATTEMPT_ALERTS";
    public static final String CONSOLE_DOMAIN = "BATCH_MONITOR_CONSOLE_DOMAIN";

    public static final String ACCOUNT_ID = "BATCH_MONITOR_ACCOUNT_ID";

    /** The names that this version knows; another one with the same prefix is an error. */
    public static final Set<String> NAMES = Set.of(
            ALERT_TOPIC_ARN,
            METRIC_NAMESPACE,
            MetricSettings.METRICS,
            MetricSettings.METRIC_DIMENSIONS,
            LOG_LINES,
            ATTEMPT_ALERTS,
            CONSOLE_DOMAIN,
            ACCOUNT_ID,
            IncidentSettings.WINDOW_SECONDS,
            IncidentSettings.TABLE,
            IncidentSettings.QUEUE_URL,
            IncidentSettings.ARRAY_ALERTS,
            IncidentSettings.RECOVERY_ALERTS,
            WatchSettings.EXCLUDE_JOB_DEFINITIONS,
            WatchSettings.EXCLUDE_JOB_NAMES,
            WatchSettings.JOB_TAGS,
            RuleSettings.QUIET_CAUSES,
            RuleSettings.EXPECTED_EXIT_CODES,
            RuleSettings.ALERT_RULES);

    private static final String PREFIX = "BATCH_MONITOR_";
    private static final String REGION = "AWS_REGION";
    private static final String LOG_LEVEL = "AWS_LAMBDA_LOG_LEVEL";

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException with all problems in one message
     */
    public static Settings from(Map<String, String> environment) {
        Variables variables = new Variables(environment);
        Settings settings = new Settings(
                alertTopicArn(variables),
                metricNamespace(variables),
                MetricSettings.from(variables),
                variables.number(LOG_LINES, DEFAULT_LOG_LINES, MAX_LOG_LINES),
                variables.flag(ATTEMPT_ALERTS),
                variables.optional(
                        CONSOLE_DOMAIN, "[a-z0-9-]+(\\.[a-z0-9-]+)+", "a domain such as console.aws.amazon.com"),
                IncidentSettings.from(variables),
                WatchSettings.from(variables),
                RuleSettings.from(variables),
                new Home(
                        variables.optional(ACCOUNT_ID, "\\d{12}", "the 12 digits of an AWS account"),
                        variables.matching(REGION, "", "[a-z0-9-]+", "a Region such as eu-west-1")),
                level(variables));
        List<String> problems = variables.problems();
        unknownNames(environment, problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("batch-job-monitor cannot start: " + String.join("; ", problems));
        }
        return settings;
    }

    private static String alertTopicArn(Variables variables) {
        return variables.matching(
                ALERT_TOPIC_ARN,
                "",
                RuleSettings.TOPIC_ARN,
                "the ARN of a standard SNS topic, such as arn:aws:sns:eu-west-1:123456789012:alerts");
    }

    private static String metricNamespace(Variables variables) {
        return variables.matching(
                METRIC_NAMESPACE,
                DEFAULT_NAMESPACE,
                "(?!AWS/)(?=.*\\S)[A-Za-z0-9._/#: -]{1,255}",
                "1 to 255 letters, digits or ._/#: - and not begin with AWS/");
    }

    private static LogLevel level(Variables variables) {
        String allowed = "one of " + List.of(LogLevel.values());
        String names = String.join(
                "|", Arrays.stream(LogLevel.values()).map(Enum::name).toList());
        String level = variables.matching(LOG_LEVEL, LogLevel.INFO.name(), names, allowed);
        return level.matches(names) ? LogLevel.valueOf(level) : LogLevel.INFO;
    }

    private static void unknownNames(Map<String, String> environment, List<String> problems) {
        new TreeSet<>(environment.keySet())
                .stream()
                        .filter(name -> name.startsWith(PREFIX) && !NAMES.contains(name))
                        .forEach(name -> problems.add(name + " is not a setting; remove it or use one of "
                                + NAMES.stream().sorted().toList()));
    }
}
