package dev.batchmonitor.function;

import dev.batchmonitor.function.log.LogLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What can be set, from environment variables. The construct sets them; see its properties.
 *
 * @param alertTopicArn {@value #ALERT_TOPIC_ARN}: the SNS topic for alerts; required
 * @param metricNamespace {@value #METRIC_NAMESPACE}: the CloudWatch namespace; default {@value #DEFAULT_NAMESPACE}
 * @param logLines {@value #LOG_LINES}: how many lines of a failed attempt's log an alert shows, 0 to {@value #MAX_LOG_LINES};
 *     0 reads no log; default {@value #DEFAULT_LOG_LINES}
 * @param attemptAlerts {@value #ATTEMPT_ALERTS}: whether also an attempt that Batch will retry is worth an alert,
 *     {@code true} or {@code false}; default false
 * @param consoleDomain {@value #CONSOLE_DOMAIN}: the domain of the AWS console that links lead to, without the Region;
 *     default that of the job's partition
 * @param region {@code AWS_REGION}, which Lambda sets: the Region whose jobs are looked up
 * @param logLevel {@code AWS_LAMBDA_LOG_LEVEL}, which Lambda sets from the function's logging configuration; default INFO
 */
public record Settings(
        String alertTopicArn,
        String metricNamespace,
        int logLines,
        boolean attemptAlerts,
        @Nullable String consoleDomain,
        String region,
        LogLevel logLevel) {
    public static final String ALERT_TOPIC_ARN = "BATCH_MONITOR_ALERT_TOPIC_ARN";
    public static final String METRIC_NAMESPACE = "BATCH_MONITOR_METRIC_NAMESPACE";
    public static final String DEFAULT_NAMESPACE = "BatchJobMonitor";
    public static final String LOG_LINES = "BATCH_MONITOR_LOG_LINES";
    public static final int DEFAULT_LOG_LINES = 20;
    public static final int MAX_LOG_LINES = 100;

    public static final String ATTEMPT_ALERTS = "BATCH_MONITOR_ATTEMPT_ALERTS";
    public static final String CONSOLE_DOMAIN = "BATCH_MONITOR_CONSOLE_DOMAIN";

    /** The names that this version knows; another one with the same prefix is an error. */
    public static final Set<String> NAMES = Set.of(
            ALERT_TOPIC_ARN,
            METRIC_NAMESPACE,
            LOG_LINES,
            ATTEMPT_ALERTS,
            CONSOLE_DOMAIN,
            "BATCH_MONITOR_INCIDENT_WINDOW_SECONDS",
            "BATCH_MONITOR_INCIDENT_TABLE",
            "BATCH_MONITOR_QUEUE_URL",
            "BATCH_MONITOR_ARRAY_ALERTS",
            "BATCH_MONITOR_QUIET_CAUSES",
            "BATCH_MONITOR_EXPECTED_EXIT_CODES",
            "BATCH_MONITOR_ALERT_RULES",
            "BATCH_MONITOR_RECOVERY_ALERTS");

    private static final String PREFIX = "BATCH_MONITOR_";
    private static final String REGION = "AWS_REGION";
    private static final String LOG_LEVEL = "AWS_LAMBDA_LOG_LEVEL";

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException with all problems in one message
     */
    public static Settings from(Map<String, String> environment) {
        List<String> problems = new ArrayList<>();
        Settings settings = new Settings(
                topic(environment.getOrDefault(ALERT_TOPIC_ARN, ""), problems),
                namespace(environment.getOrDefault(METRIC_NAMESPACE, DEFAULT_NAMESPACE), problems),
                logLines(environment.getOrDefault(LOG_LINES, String.valueOf(DEFAULT_LOG_LINES)), problems),
                attemptAlerts(environment.getOrDefault(ATTEMPT_ALERTS, "false"), problems),
                consoleDomain(environment.get(CONSOLE_DOMAIN), problems),
                region(environment.getOrDefault(REGION, ""), problems),
                level(environment.getOrDefault(LOG_LEVEL, LogLevel.INFO.name()), problems));
        unknownNames(environment, problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("batch-job-monitor cannot start: " + String.join("; ", problems));
        }
        return settings;
    }

    private static void unknownNames(Map<String, String> environment, List<String> problems) {
        new TreeMap<>(environment)
                .keySet().stream()
                        .filter(name -> name.startsWith(PREFIX) && !NAMES.contains(name))
                        .forEach(name -> problems.add(name + " is not a setting; remove it or use one of "
                                + NAMES.stream().sorted().toList()));
    }

    private static String topic(String value, List<String> problems) {
        if (!value.matches("arn:[a-z0-9-]+:sns:[a-z0-9-]+:\\d{12}:[A-Za-z0-9_-]{1,256}")) {
            problems.add(ALERT_TOPIC_ARN + " is '" + value + "' but must be the ARN of a standard SNS topic, such as"
                    + " arn:aws:sns:eu-west-1:123456789012:alerts");
        }
        return value;
    }

    private static String namespace(String value, List<String> problems) {
        if (!value.matches("[A-Za-z0-9._/#: -]{1,255}") || value.isBlank() || value.startsWith("AWS/")) {
            problems.add(METRIC_NAMESPACE + " is '" + value + "' but must be 1 to 255 letters, digits or ._/#: -"
                    + " and not begin with AWS/");
        }
        return value;
    }

    private static int logLines(String value, List<String> problems) {
        if (value.matches("\\d{1,3}") && Integer.parseInt(value) <= MAX_LOG_LINES) {
            return Integer.parseInt(value);
        }
        problems.add(LOG_LINES + " is '" + value + "' but must be a whole number from 0 to " + MAX_LOG_LINES);
        return DEFAULT_LOG_LINES;
    }

    private static boolean attemptAlerts(String value, List<String> problems) {
        if (!value.equals("true") && !value.equals("false")) {
            problems.add(ATTEMPT_ALERTS + " is '" + value + "' but must be true or false");
        }
        return value.equals("true");
    }

    private static @Nullable String consoleDomain(@Nullable String value, List<String> problems) {
        if (value != null && !value.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")) {
            problems.add(CONSOLE_DOMAIN + " is '" + value + "' but must be a domain such as console.aws.amazon.com");
        }
        return value;
    }

    private static String region(String value, List<String> problems) {
        if (!value.matches("[a-z0-9-]+")) {
            problems.add(REGION + " is '" + value + "' but must be a Region such as eu-west-1");
        }
        return value;
    }

    private static LogLevel level(String value, List<String> problems) {
        try {
            return LogLevel.valueOf(value);
        } catch (IllegalArgumentException e) {
            problems.add(LOG_LEVEL + " is '" + value + "' but must be one of " + List.of(LogLevel.values()));
            return LogLevel.INFO;
        }
    }
}
