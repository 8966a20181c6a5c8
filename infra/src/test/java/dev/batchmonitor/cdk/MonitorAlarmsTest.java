package dev.batchmonitor.cdk;

import static dev.batchmonitor.cdk.AlarmTemplates.ALARM;
import static dev.batchmonitor.cdk.AlarmTemplates.alarmsOf;
import static dev.batchmonitor.cdk.AlarmTemplates.names;
import static dev.batchmonitor.cdk.AlarmTemplates.resources;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.sns.Topic;

class MonitorAlarmsTest {
    private static final List<String> OF_MONITOR = List.of(
            "DeadLettersAlarm",
            "FunctionErrorsAlarm",
            "FunctionThrottlesAlarm",
            "IncidentTableErrorsAlarm",
            "LostEventsAlarm",
            "MessageAgeAlarm");

    @Test
    void monitorItselfIsWatchedByDefault() {
        assertThat(alarmsOf(builder -> {})).containsExactlyInAnyOrderElementsOf(OF_MONITOR);
    }

    @Test
    void alarmsCanBeLeftOut() {
        assertThat(alarmsOf(builder -> builder.alarms(MonitorAlarms.none()))).isEmpty();
        assertThat(alarmsOf(builder -> builder.alarms(
                        MonitorAlarms.ofMonitor().without(MonitorAlarm.DEAD_LETTERS, MonitorAlarm.HEARTBEAT))))
                .containsExactlyInAnyOrderElementsOf(OF_MONITOR.subList(1, OF_MONITOR.size()));
    }

    @Test
    void alarmsChangeNothingElse() {
        Map<String, Object> without = resources(builder -> builder.alarms(MonitorAlarms.none()));
        Map<String, Object> with = resources(builder -> builder.alarms(MonitorAlarms.all()));

        assertThat(with).containsAllEntriesOf(without);
        assertThat(with.keySet()).filteredOn(id -> !without.containsKey(id)).allMatch(id -> id.contains("Alarm"));
    }

    @ParameterizedTest
    @CsvSource({
        "DeadLetters, ApproximateNumberOfMessagesVisible, 1",
        "FunctionErrors, Errors, 3",
        "FunctionThrottles, Throttles, 5",
        "MessageAge, ApproximateAgeOfOldestMessage, 1800",
        "IncidentTableErrors, IncidentTableErrors, 1"
    })
    void thresholdsHaveDefaults(String alarm, String metric, int threshold) {
        assertThat(TestMonitor.with(builder -> {}).resource(ALARM, "Monitor" + alarm + "Alarm"))
                .containsEntry("MetricName", metric)
                .containsEntry("Threshold", threshold)
                .containsEntry("ComparisonOperator", "GreaterThanOrEqualToThreshold");
    }

    @ParameterizedTest
    @EnumSource(
            value = MonitorAlarm.class,
            names = {"LOST_EVENTS", "HEARTBEAT", "FAILURE_RATE", "QUEUE_TIME"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyThresholdCanBeSet(MonitorAlarm alarm) {
        int factor = alarm == MonitorAlarm.MESSAGE_AGE ? 60 : 1;
        assertThat(TestMonitor.with(
                                builder -> builder.alarms(MonitorAlarms.none().with(alarm, 42)))
                        .only(ALARM))
                .containsEntry("Threshold", 42 * factor);
    }

    @Test
    void nothingGoesOffWhereNothingHappens() {
        assertThat(TestMonitor.with(builder -> builder.alarms(MonitorAlarms.all()))
                        .all(ALARM))
                .allSatisfy(alarm -> assertThat(alarm.get("TreatMissingData")).isIn("notBreaching", "ignore"))
                .filteredOn("TreatMissingData", "ignore")
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.toString()).contains("MonitorDeadLetterQueue"));
    }

    @Test
    void everyAlarmPublishesToTheAlertTopicAndDoesWhatElseIsWanted() {
        Stack stack = new Stack();
        Topic onCall = new Topic(stack, "OnCall");
        Topic later = new Topic(stack, "Later");
        BatchJobMonitor monitor = TestMonitor.builder(stack)
                .alarmActions(List.of(new SnsAction(onCall)))
                .build();
        monitor.addAlarmAction(new SnsAction(later));

        assertThat(Template.fromStack(stack).findResources(ALARM).values())
                .hasSize(monitor.getAlarms().size())
                .allSatisfy(alarm -> assertThat(TestMonitor.properties(alarm).get("AlarmActions"))
                        .asString()
                        .matches("\\[\\{Ref=MonitorAlertTopic.*}, \\{Ref=OnCall.*}, \\{Ref=Later.*}]"));
    }

    @Test
    void withoutTableThereIsNoAlarmOnIt() {
        assertThat(alarmsOf(builder -> builder.incidentWindow(Duration.seconds(0))))
                .doesNotContain("IncidentTableErrorsAlarm")
                .hasSize(OF_MONITOR.size() - 1);
    }
}
