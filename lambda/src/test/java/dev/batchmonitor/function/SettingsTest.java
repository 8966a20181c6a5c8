package dev.batchmonitor.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.batchmonitor.function.event.Home;
import dev.batchmonitor.function.failure.FailureCause;
import dev.batchmonitor.function.incident.ArrayAlerts;
import dev.batchmonitor.function.incident.IncidentPolicy;
import dev.batchmonitor.function.log.LogLevel;
import dev.batchmonitor.function.metric.MetricName;
import dev.batchmonitor.function.metric.MetricSelection;
import dev.batchmonitor.function.rule.AlertRule;
import dev.batchmonitor.function.rule.AlertRules;
import dev.batchmonitor.function.rule.NamePattern;
import dev.batchmonitor.function.rule.QuietRules;
import dev.batchmonitor.function.rule.Routing;
import dev.batchmonitor.function.rule.Severity;
import dev.batchmonitor.function.rule.WatchRules;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final Map<String, String> MINIMUM = Map.of(
            "BATCH_MONITOR_ALERT_TOPIC_ARN",
            "arn:aws:sns:eu-west-1:111122223333:alerts",
            "BATCH_MONITOR_INCIDENT_TABLE",
            "Incidents",
            "BATCH_MONITOR_QUEUE_URL",
            "https://sqs.eu-west-1.amazonaws.com/111122223333/events",
            "AWS_REGION",
            "eu-west-1");

    @Test
    void everythingButTopicTableAndQueueHasADefault() {
        assertThat(Settings.from(MINIMUM))
                .isEqualTo(new Settings(
                        "arn:aws:sns:eu-west-1:111122223333:alerts",
                        "BatchJobMonitor",
                        MetricSelection.ALL,
                        20,
                        false,
                        null,
                        new IncidentSettings(
                                new IncidentPolicy(Duration.ofMinutes(15), ArrayAlerts.FIRST_AND_SUMMARY, false),
                                "Incidents",
                                "https://sqs.eu-west-1.amazonaws.com/111122223333/events"),
                        WatchRules.ALL,
                        new RuleSettings(
                                new QuietRules(
                                        Set.of(
                                                FailureCause.CANCELLED,
                                                FailureCause.TERMINATED,
                                                FailureCause.DEPENDENCY_FAILED),
                                        Map.of()),
                                AlertRules.NONE),
                        new Home(null, "eu-west-1"),
                        LogLevel.INFO));
    }

    @ParameterizedTest
    @CsvSource({
        "BATCH_MONITOR_ALERT_TOPIC_ARN, alerts, must be the ARN of a standard SNS topic",
        "BATCH_MONITOR_ALERT_TOPIC_ARN, arn:aws:sns:eu-west-1:111122223333:alerts.fifo, must be the ARN of a standard",
        "BATCH_MONITOR_METRIC_NAMESPACE, AWS/Batch, not begin with AWS/",
        "BATCH_MONITOR_METRIC_NAMESPACE, '', 1 to 255",
        "BATCH_MONITOR_METRIC_NAMESPACE, Käse, 1 to 255",
        "BATCH_MONITOR_LOG_LINES, 101, must be a whole number from 0 to 100",
        "BATCH_MONITOR_LOG_LINES, -1, must be a whole number from 0 to 100",
        "BATCH_MONITOR_LOG_LINES, all, must be a whole number from 0 to 100",
        "AWS_LAMBDA_LOG_LEVEL, LOUD, must be one of [TRACE",
        "BATCH_MONITOR_ATTEMPT_ALERTS, yes, must be true or false",
        "BATCH_MONITOR_ACCOUNT_ID, 1234, must be the 12 digits of an AWS account",
        "BATCH_MONITOR_CONSOLE_DOMAIN, https://console, must be a domain such as",
        "BATCH_MONITOR_INCIDENT_WINDOW_SECONDS, 86401, must be a whole number from 0 to 86400",
        "BATCH_MONITOR_INCIDENT_TABLE, '', must be the name of a DynamoDB table",
        "BATCH_MONITOR_QUEUE_URL, queue, must be the URL of the function's own SQS queue",
        "BATCH_MONITOR_ARRAY_ALERTS, all, 'one of [first-and-summary, summary, every-child]'",
        "BATCH_MONITOR_QUIET_CAUSES, 'CANCELLED,BORED', 'must be some of these, separated by commas: [CANCELLED, '",
        "BATCH_MONITOR_EXPECTED_EXIT_CODES, '[1]', must be a JSON object",
        "BATCH_MONITOR_ALERT_RULES, '{}', must be a JSON array of rules",
        "BATCH_MONITOR_ALERT_RULES, '[{\"severity\":\"LOUD\"}]', must be rules with a severity of",
        "BATCH_MONITOR_ALERT_RULES, '[{\"topicArn\":\"x\"}]', must be rules with ARNs",
        "BATCH_MONITOR_METRICS, 'FailedJobs,Failures', 'must be some of these, separated by commas: [FailedJobs, '",
        "BATCH_MONITOR_METRIC_DIMENSIONS, JobQueue, 'commas: [JobDefinition, Cause, ExitCode]'",
        "BATCH_MONITOR_JOB_TAGS, team, must be a JSON object",
        "AWS_REGION, '', must be a Region",
        "BATCH_MONITOR_METRIC_NAMESPCE, Acme, is not a setting"
    })
    void whatIsUnusableIsNamedWithWhatIsAllowed(String name, String value, String message) {
        Map<String, String> environment = new HashMap<>(MINIMUM);
        environment.put(name, value);
        assertThatThrownBy(() -> Settings.from(environment))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(name, message);
    }

    @Test
    void rulesAreRead() {
        Map<String, String> environment = new HashMap<>(MINIMUM);
        environment.put("BATCH_MONITOR_INCIDENT_WINDOW_SECONDS", "0");
        environment.put("BATCH_MONITOR_QUIET_CAUSES", "");
        environment.put("BATCH_MONITOR_EXPECTED_EXIT_CODES", "{\"nightly-*\":[3,75]}");
        environment.put("BATCH_MONITOR_ALERT_RULES", """
                [{"queues":["prod-*"],"definitions":["etl"],"causes":["OUT_OF_MEMORY"],"tags":{"team":"gen*"},
                  "severity":"CRITICAL","runbook":"https://runbooks.example.com/oom",
                  "topicArn":"arn:aws:sns:eu-west-1:111122223333:prod"}]""");
        Settings settings = Settings.from(environment);
        assertThat(settings.incidents().gathers()).isFalse();
        assertThat(settings.alerts())
                .isEqualTo(new RuleSettings(
                        new QuietRules(Set.of(), Map.of(new NamePattern("nightly-*"), Set.of(3, 75))),
                        new AlertRules(List.of(new AlertRule(
                                List.of(new NamePattern("prod-*")),
                                List.of(new NamePattern("etl")),
                                Set.of("OUT_OF_MEMORY"),
                                Map.of("team", new NamePattern("gen*")),
                                new Routing(
                                        Severity.CRITICAL,
                                        "https://runbooks.example.com/oom",
                                        "arn:aws:sns:eu-west-1:111122223333:prod"))))));
    }

    @Test
    void whatIsWatchedIsRead() {
        Map<String, String> environment = new HashMap<>(MINIMUM);
        environment.put("BATCH_MONITOR_EXCLUDE_JOB_DEFINITIONS", "report, try-*");
        environment.put("BATCH_MONITOR_EXCLUDE_JOB_NAMES", "test-*");
        environment.put("BATCH_MONITOR_JOB_TAGS", "{\"team\":\"gen*\"}");
        assertThat(Settings.from(environment).watch())
                .isEqualTo(new WatchRules(
                        List.of(new NamePattern("report"), new NamePattern("try-*")),
                        List.of(new NamePattern("test-*")),
                        Map.of("team", new NamePattern("gen*"))));
    }

    @Test
    void whatIsMeasuredIsRead() {
        Map<String, String> environment = new HashMap<>(MINIMUM);
        environment.put("BATCH_MONITOR_METRICS", "FailedJobs,QueueTime");
        environment.put("BATCH_MONITOR_METRIC_DIMENSIONS", "");
        assertThat(Settings.from(environment).metrics())
                .isEqualTo(new MetricSelection(Set.of(MetricName.FAILED_JOBS, MetricName.QUEUE_TIME), Set.of()));
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertThatThrownBy(() -> Settings.from(Map.of("BATCH_MONITOR_X", "1", "AWS_LAMBDA_LOG_LEVEL", "LOUD")))
                .hasMessageContainingAll("BATCH_MONITOR_X", "LOUD", "BATCH_MONITOR_ALERT_TOPIC_ARN", "AWS_REGION");
    }
}
