package dev.batchmonitor.cdk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.assertions.Template;

class MonitorStackTest {
    private static final String UUID = "11111111-1111-1111-1111-111111111111";
    private static final String QUEUE_ARN = "arn:aws:batch:eu-west-1:111122223333:job-queue/nightly";

    @Test
    void everyKeyOfTheContextIsUsed() {
        String template = template(Map.of(
                        "email", "ops@example.com,dev@example.com",
                        "jobQueues", List.of("daily", QUEUE_ARN),
                        "jobDefinitions", "import",
                        "alertTopicArn", "arn:aws:sns:eu-west-1:111122223333:alerts",
                        "metricNamespace", "Acme/Batch",
                        "logGroups", "/jobs/etl,/jobs/training",
                        "memorySize", "1024",
                        "timeoutSeconds", "30",
                        "batchingWindowSeconds", "20",
                        "logRetentionDays", "7"))
                .toJSON()
                .toString();

        assertThat(template)
                .contains("Endpoint=ops@example.com", "Endpoint=dev@example.com", ":job-queue/daily", QUEUE_ARN)
                .contains(":job-definition/import:", "TopicArn=arn:aws:sns:eu-west-1:111122223333:alerts")
                .contains(":log-group:/jobs/etl:log-stream:*", ":log-group:/jobs/training:log-stream:*")
                .contains("BATCH_MONITOR_METRIC_NAMESPACE=Acme/Batch", "MemorySize=1024", "Timeout=30")
                .contains("MaximumBatchingWindowInSeconds=20", "RetentionInDays=7");
    }

    @Test
    void everyKeyOfIncidentsAndChatsIsUsed() {
        String template = template(Map.of(
                        "incidentWindowSeconds", "600",
                        "arrayAlerts", "every-child",
                        "quietCauses", "TERMINATED,exit-code",
                        "attemptAlerts", "true",
                        "recoveryAlerts", "true",
                        "slackWorkspaceId", "T1",
                        "slackChannelIds", "C1,C2",
                        "teamsTenantId", UUID,
                        "teamsTeamId", UUID.replace('1', '2'),
                        "teamsChannelIds", "19%3aab%40thread.tacv2"))
                .toJSON()
                .toString();

        assertThat(template)
                .contains("BATCH_MONITOR_INCIDENT_WINDOW_SECONDS=600", "BATCH_MONITOR_ARRAY_ALERTS=every-child")
                .contains("BATCH_MONITOR_QUIET_CAUSES=TERMINATED,EXIT_CODE", "BATCH_MONITOR_RECOVERY_ALERTS=true")
                .contains("BATCH_MONITOR_ATTEMPT_ALERTS=true")
                .contains("SlackWorkspaceId=T1", "SlackChannelId=C1", "SlackChannelId=C2", "TeamsTenantId=" + UUID)
                .contains("TeamId=22222222-2222-", "TeamsChannelId=19%3aab%40thread.tacv2");
    }

    @Test
    void alarmsAndDashboardAreThereUnlessTheyAreNotWanted() {
        Template wanted = template(Map.of());
        wanted.resourceCountIs("AWS::CloudWatch::Alarm", 8);
        wanted.resourceCountIs("AWS::CloudWatch::Dashboard", 1);
        template(Map.of("alarms", "false")).resourceCountIs("AWS::CloudWatch::Alarm", 0);
        template(Map.of("dashboard", "false")).resourceCountIs("AWS::CloudWatch::Dashboard", 0);
        assertThat(template(Map.of("jobQueues", "daily", "alarms", "true")).findResources("AWS::CloudWatch::Alarm"))
                .hasSize(11);
    }

    @Test
    void everyKeyOfWhatIsWatchedIsUsed() {
        String template = template(Map.of(
                        "excludeJobQueues", List.of("test", QUEUE_ARN),
                        "excludeJobDefinitions", "import",
                        "jobNamePrefixes", "daily-,weekly-",
                        "eventBusArn", "arn:aws:events:eu-west-1:111122223333:event-bus/central",
                        "statuses", "failed"))
                .toJSON()
                .toString();

        assertThat(template)
                .contains(
                        "jobQueue=[{anything-but=[",
                        ":job-queue/test",
                        QUEUE_ARN,
                        "jobDefinition=[{anything-but={wildcard=[")
                .contains("jobName=[{prefix=daily-}, {prefix=weekly-}]", "{status=[FAILED]}", "EventBusName=central")
                .doesNotContain("SUCCEEDED");
    }

    @Test
    void everyKeyOfWhatTheFunctionLeavesOutIsUsed() {
        String template = template(Map.of(
                        "jobDefinitions", "import-*",
                        "excludeJobDefinitions", "import-test",
                        "excludeJobNamePrefixes", "try-",
                        "jobTags", "team=genomics,stage=prod-*",
                        "metrics", "FAILED_JOBS,queue-time",
                        "metricDimensions", "none"))
                .toJSON()
                .toString();

        assertThat(template)
                .contains("BATCH_MONITOR_EXCLUDE_JOB_DEFINITIONS=import-test", "{anything-but={prefix=[try-]}}")
                .contains("BATCH_MONITOR_JOB_TAGS={\"stage\":\"prod-*\",\"team\":\"genomics\"}")
                .contains("BATCH_MONITOR_METRICS=FailedJobs,QueueTime,", "BATCH_MONITOR_METRIC_DIMENSIONS=,");
        assertThat(template(Map.of("metrics", "none")).toJSON().toString()).doesNotContain("PutMetricData");
    }

    @Test
    void everyKeyOfOperationsIsUsed() {
        String template = template(Map.of(
                        "maximumConcurrency", "20",
                        "reservedConcurrency", 25,
                        "tracing", "false",
                        "snapStart", "false",
                        "phoneNumbers", "+4915112345678,+4915112345679",
                        "removalPolicy", "retain"))
                .toJSON()
                .toString();

        assertThat(template)
                .contains(
                        "MaximumConcurrency=20",
                        "ReservedConcurrentExecutions=25",
                        "DeletionPolicy=Retain",
                        "Endpoint=+4915112345679")
                .doesNotContain("xray", "SnapStart");
    }

    @Test
    void linksLeadToAnotherConsoleIfThatIsWanted() {
        assertThat(template(Map.of("consoleDomain", "console.example.com"))
                        .toJSON()
                        .toString())
                .contains("BATCH_MONITOR_CONSOLE_DOMAIN=console.example.com");
    }

    @Test
    void withoutLogLinesNoLogMayBeRead() {
        assertThat(template(Map.of("logLines", "0")).toJSON().toString())
                .contains("BATCH_MONITOR_LOG_LINES=0")
                .doesNotContain("GetLogEvents");
    }

    @Test
    void noCauseNeedBeQuietAndNoFailureGrouped() {
        assertThat(template(Map.of("quietCauses", "none", "incidentWindowSeconds", 0))
                        .toJSON()
                        .toString())
                .contains("BATCH_MONITOR_QUIET_CAUSES=, JAVA_TOOL_OPTIONS", "BATCH_MONITOR_INCIDENT_WINDOW_SECONDS=0")
                .doesNotContain("AWS::DynamoDB");
    }

    @ParameterizedTest
    @CsvSource({
        "slackWorkspaceId, slackChannelIds",
        "slackChannelIds, slackWorkspaceId",
        "teamsTenantId, teamsChannelIds",
        "teamsTeamId, teamsChannelIds",
        "teamsChannelIds, teamsTenantId"
    })
    void halfAChannelIsRefused(String key, String missing) {
        assertThatThrownBy(() -> template(Map.of(key, "T1")))
                .isInstanceOf(ContextException.class)
                .hasMessage(
                        "context '" + key + "' needs context '" + missing + "' as well, got: nothing; set it with -c "
                                + missing + "=... or in the context of cdk.json, or leave both out");
    }

    @Test
    void outputsSayWhereThingsAre() {
        assertThat(template(Map.of()).findOutputs("*").keySet())
                .containsExactlyInAnyOrder("AlertTopicArn", "QueueUrl", "DeadLetterQueueUrl", "FunctionName");
    }

    @ParameterizedTest
    @CsvSource({
        "jobQueues, arn:aws:sqs:eu-west-1:111122223333:nightly, names or ARNs of job queues",
        "logGroups, arn:aws:logs:eu-west-1:111122223333:log-group:x, names of log groups",
        "arrayAlerts, some, 'one of FIRST_AND_SUMMARY, SUMMARY, EVERY_CHILD'",
        "quietCauses, OOM, 'one of CANCELLED, TERMINATED, STATE_TIME_LIMIT'",
        "recoveryAlerts, yes, true or false",
        "attemptAlerts, yes, true or false",
        "alarms, 1, true or false",
        "dashboard, on, true or false",
        "jobQueues, a b, names or ARNs of job queues",
        "excludeJobQueues, a b, names or ARNs of job queues",
        "removalPolicy, SNAPSHOT, 'one of DESTROY, RETAIN'",
        "eventBusArn, central, the ARN of an event bus",
        "statuses, RUNNING, 'one of SUCCEEDED, FAILED'",
        "jobTags, team, 'pairs such as team=genomics separated by commas, each key once'",
        "jobTags, 'team=a,team=b', 'pairs such as team=genomics separated by commas, each key once'",
        "metrics, FailedJobs, 'one of FAILED_JOBS, SUCCEEDED_JOBS'",
        "metricDimensions, JOB_QUEUE, 'one of JOB_DEFINITION, CAUSE, EXIT_CODE'",
        "snapStart, on, true or false",
        "alertTopicArn, alerts, the ARN of a standard SNS topic",
        "alertTopicArn, arn:aws:sns:eu-west-1:111122223333:alerts.fifo, the ARN of a standard SNS topic",
        "alertTopicKeyArn, alias/alerts, the ARN of the topic's KMS key",
        "alertTopicKeyArn, arn:aws:kms:eu-west-1:111122223333:alias/alerts, the ARN of the topic's KMS key",
        "jobQueues, 'nightly,nightly', 'names or ARNs of job queues, each once'",
        "excludeJobQueues, 'a,b,a', 'names or ARNs of job queues, each once'",
        "logGroups, '/jobs/a,/jobs/a', 'names of log groups, each once'"
    })
    void valueOfTheWrongKindIsRefused(String key, String value, String allowed) {
        assertThatThrownBy(() -> template(Map.of(key, value)))
                .isInstanceOf(ContextException.class)
                .hasMessageStartingWith("context '" + key + "' must be " + allowed)
                .hasMessageContaining(", got: '" + value + "'; set it with -c " + key + "=");
    }

    private static Template template(Map<String, Object> context) {
        App app = new App(AppProps.builder().context(context).build());
        return Template.fromStack(new MonitorStack(app, "BatchJobMonitor"));
    }
}
