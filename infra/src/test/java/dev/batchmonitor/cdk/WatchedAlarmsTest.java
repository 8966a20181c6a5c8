package dev.batchmonitor.cdk;

import static dev.batchmonitor.cdk.AlarmTemplates.ALARM;
import static dev.batchmonitor.cdk.AlarmTemplates.names;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.CfnParameter;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.batch.IJobQueue;
import software.amazon.awscdk.services.batch.JobQueue;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.events.EventBus;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

class WatchedAlarmsTest {
    private static final List<String> OF_MONITOR = List.of(
            "DeadLettersAlarm",
            "FunctionErrorsAlarm",
            "FunctionThrottlesAlarm",
            "IncidentTableErrorsAlarm",
            "LostEventsAlarm",
            "MessageAgeAlarm");

    @Test
    void jobQueuesWithoutNameAreWatchedByQueriesThatTellThemApart() {
        TestMonitor monitor =
                TestMonitor.with(builder -> builder.alarms(MonitorAlarms.all()).metricNamespace("Acme/Batch"));

        assertThat(monitor.resource(ALARM, "MonitorFailedJobsAlarm").toString())
                .contains("Expression=SELECT SUM(JobsMovedToFailed) FROM SCHEMA(\"AWS/Batch\", JobQueueName)"
                        + " GROUP BY JobQueueName ORDER BY SUM() DESC");
        assertThat(monitor.resource(ALARM, "MonitorBlockedJobsAlarm").toString())
                .contains("Expression=SELECT SUM(BlockedJobs) FROM SCHEMA(\"Acme/Batch\", JobQueue)"
                        + " GROUP BY JobQueue ORDER BY SUM() DESC");
        assertThat(monitor.all(ALARM)).hasSize(OF_MONITOR.size() + 2);
    }

    @Test
    void eachNamedJobQueueHasItsOwnAlarms() {
        Stack stack = new Stack();
        TestMonitor monitor = TestMonitor.in(
                stack,
                builder -> builder.alarms(MonitorAlarms.all())
                        .jobQueues(
                                List.of(TestMonitor.jobQueue(stack, "nightly"), TestMonitor.jobQueue(stack, "daily"))));

        assertThat(names(monitor))
                .contains("FailedJobsAlarmnightly", "FailedJobsAlarmdaily", "FailureRateAlarmnightly")
                .contains("QueueTimeAlarmnightly", "BlockedJobsAlarmdaily", "HeartbeatAlarmnightly")
                .hasSize(OF_MONITOR.size() + 2 * 5);
    }

    @Test
    void jobQueueThatIsDeployedAlongNamesItsAlarmsByItsPlace() {
        Stack stack = TestMonitor.stack(Map.of());
        IJobQueue queue = JobQueue.fromJobQueueArn(
                new Construct(stack, "Jobs"),
                "Queue",
                stack.formatArn(ArnComponents.builder()
                        .service("batch")
                        .resource("job-queue")
                        .resourceName(new CfnParameter(stack, "Name").getValueAsString())
                        .build()));
        TestMonitor monitor = TestMonitor.in(
                stack,
                builder -> builder.jobQueues(List.of(queue))
                        .alarms(MonitorAlarms.none().with(MonitorAlarm.BLOCKED_JOBS, 1)));

        assertThat(names(monitor)).containsExactly("BlockedJobsAlarmJobsQueue");
        assertThat(monitor.only(ALARM).get("Dimensions"))
                .isEqualTo(List.of(Map.of("Name", "JobQueue", "Value", Map.of("Ref", "Name"))));
    }

    @Test
    void alarmsOfAJobQueueReadItsMetrics() {
        Stack stack = new Stack();
        TestMonitor monitor = TestMonitor.in(
                stack,
                builder ->
                        builder.alarms(MonitorAlarms.all()).jobQueues(List.of(TestMonitor.jobQueue(stack, "nightly"))));

        assertThat(monitor.resource(ALARM, "MonitorFailedJobsAlarmnightly"))
                .containsEntry("Namespace", "AWS/Batch")
                .containsEntry("MetricName", "JobsMovedToFailed")
                .containsEntry("Dimensions", List.of(Map.of("Name", "JobQueueName", "Value", "nightly")));
        assertThat(monitor.resource(ALARM, "MonitorQueueTimeAlarmnightly"))
                .containsEntry("Namespace", "BatchJobMonitor")
                .containsEntry("ExtendedStatistic", "p90")
                .containsEntry("Threshold", 3_600_000)
                .containsEntry("Dimensions", List.of(Map.of("Name", "JobQueue", "Value", "nightly")));
        assertThat(monitor.resource(ALARM, "MonitorFailureRateAlarmnightly").toString())
                .contains(
                        "IF(SUM([failed, FILL(succeeded, 0)]) >= 10, 100 * failed / SUM([failed, FILL(succeeded, 0)]), 0)")
                .contains("MetricName=JobsMovedToSucceeded", "Period=3600");
    }

    @Test
    void heartbeatComparesWhatBatchSaysWithWhatTheMonitorCounted() {
        Stack stack = new Stack();
        TestMonitor monitor =
                TestMonitor.in(stack, builder -> builder.jobQueues(List.of(TestMonitor.jobQueue(stack, "nightly"))));

        assertThat(monitor.resource(ALARM, "MonitorHeartbeatAlarmnightly"))
                .containsEntry("DatapointsToAlarm", 2)
                .containsEntry("EvaluationPeriods", 4)
                .containsEntry("TreatMissingData", "notBreaching")
                .extractingByKey("Metrics")
                .asString()
                .contains("IF(failed > 0 AND SUM([FILL(counted, 0), 0 * alive]) == 0 AND alive >= 0, 1, 0)")
                .contains("Namespace=AWS/Batch", "Namespace=BatchJobMonitor", "Namespace=AWS/SQS");
    }

    @ParameterizedTest
    @CsvSource({"true, false, false", "false, true, false", "false, false, true"})
    void filtersOfAllKindsMakeTheMonitorCount(boolean definitions, boolean names, boolean queues) {
        Stack stack = TestMonitor.stackIn("eu-west-1");
        TestMonitor monitor = TestMonitor.in(stack, builder -> {
            builder.alarms(MonitorAlarms.none().with(MonitorAlarm.FAILED_JOBS, 3));
            if (definitions) {
                builder.excludeJobDefinitions(List.of("import"));
            }
            if (names) {
                builder.jobNamePrefixes(List.of("daily-"));
            }
            if (queues) {
                builder.excludeJobQueues(List.of(TestMonitor.jobQueue(stack, "test")));
            }
        });

        assertThat(monitor.only(ALARM).toString()).contains("SELECT SUM(FailedJobs) FROM SCHEMA(\"BatchJobMonitor\"");
    }

    @Test
    void whereOnlySomeJobsAreWatchedTheMonitorItselfCounts() {
        Stack stack = new Stack();
        TestMonitor monitor = TestMonitor.in(
                stack,
                builder -> builder.alarms(MonitorAlarms.all())
                        .jobDefinitions(List.of("import"))
                        .jobQueues(List.of(TestMonitor.jobQueue(stack, "nightly"))));

        assertThat(monitor.all(ALARM).toString()).doesNotContain("Namespace=AWS/Batch");
        assertThat(monitor.resource(ALARM, "MonitorFailedJobsAlarmnightly"))
                .containsEntry("Namespace", "BatchJobMonitor")
                .containsEntry("MetricName", "FailedJobs");
    }

    @Test
    void lostEventsAreThoseOfAllRulesTogether() {
        assertThat(TestMonitor.with(builder -> {}).resource(ALARM, "MonitorLostEventsAlarm"))
                .extractingByKey("Metrics")
                .asString()
                .contains(
                        "Expression=SUM([FILL(lost0, 0), FILL(lost1, 0), FILL(lost2, 0)])",
                        "MetricName=InvocationsFailedToBeSentToDlq")
                .contains("RuleName, Value={Ref=MonitorJobStateChanges");
    }

    @Test
    void jobQueueThatIsAddedHasTheAlarmsOfTheOthers() {
        Stack stack = TestMonitor.stackIn("eu-west-1");
        BatchJobMonitor monitor = TestMonitor.builder(stack)
                .jobQueues(List.of(TestMonitor.jobQueue(stack, "nightly")))
                .alarms(MonitorAlarms.all())
                .build();
        int before = monitor.getAlarms().size();
        monitor.addAlarmAction(new SnsAction(new Topic(stack, "Later")));
        monitor.addQueue(TestMonitor.jobQueue(stack, "daily"));

        assertThat(monitor.getAlarms()).hasSize(before + 5);
        assertThat(Template.fromStack(stack).findResources(ALARM).entrySet())
                .filteredOn(alarm -> alarm.getKey().contains("daily"))
                .hasSize(5)
                .allSatisfy(alarm -> assertThat(
                                TestMonitor.properties(alarm.getValue()).get("AlarmActions"))
                        .asString()
                        .contains("MonitorAlertTopic", "Later"));
    }

    @Test
    void rulesOfAJobQueueThatIsAddedAreWatchedToo() {
        Stack stack = TestMonitor.stackIn("eu-west-1");
        BatchJobMonitor monitor = TestMonitor.builder(stack)
                .jobQueues(List.of(TestMonitor.jobQueue(stack, "q".repeat(120) + 100)))
                .alarms(MonitorAlarms.none().with(MonitorAlarm.LOST_EVENTS, 1))
                .build();
        IntStream.range(101, 120)
                .forEach(number -> monitor.addQueue(TestMonitor.jobQueue(stack, "q".repeat(120) + number)));
        Template template = Template.fromStack(stack);
        String alarms = template.findResources(ALARM).toString();

        assertThat(template.findResources("AWS::Events::Rule").keySet())
                .hasSizeGreaterThan(3)
                .allSatisfy(rule -> assertThat(alarms).contains("{Ref=" + rule + "}"));
    }

    @Test
    void rulesOfACentralBusAreWatchedUnderItsName() {
        Stack stack = new Stack();
        TestMonitor monitor = TestMonitor.in(
                stack,
                builder -> builder.eventBus(new EventBus(stack, "Bus"))
                        .alarms(MonitorAlarms.none().with(MonitorAlarm.LOST_EVENTS, 1)));

        assertThat(monitor.only(ALARM).toString())
                .contains("{Name=EventBusName, Value={Ref=Bus")
                .contains("{Name=RuleName, Value={Fn::Select=[2, {Fn::Split=[/, {Fn::GetAtt=[MonitorJobStateChanges");
    }

    @Test
    void moreRulesThanAnAlarmCanReadHaveSeveralAlarms() {
        Stack stack = TestMonitor.stackIn("eu-west-1");
        List<IJobQueue> many = IntStream.range(100, 140)
                .mapToObj(number -> TestMonitor.jobQueue(stack, "q".repeat(120) + number))
                .toList();
        TestMonitor monitor = TestMonitor.in(
                stack,
                builder -> builder.jobQueues(many).alarms(MonitorAlarms.none().with(MonitorAlarm.LOST_EVENTS, 1)));
        int rules = monitor.all("AWS::Events::Rule").size();

        assertThat(rules).isBetween(11, 20);
        assertThat(names(monitor)).containsExactlyInAnyOrder("LostEventsAlarm", "LostEventsAlarm2");
        assertThat(monitor.all(ALARM).stream()
                        .mapToInt(alarm -> ((List<?>) requireNonNull(alarm.get("Metrics"))).size() - 1)
                        .sum())
                .isEqualTo(rules);
    }
}
