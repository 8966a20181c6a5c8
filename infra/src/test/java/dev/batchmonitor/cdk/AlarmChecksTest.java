package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awscdk.Duration;

class AlarmChecksTest {
    @ParameterizedTest
    @CsvSource({
        "DEAD_LETTERS, 0, 1 to 1000000 messages",
        "MESSAGE_AGE, 19, 20 to 5760 minutes",
        "FAILED_JOBS, -1, 1 to 1000000000 jobs",
        "BLOCKED_JOBS, 0, 1 to 1000000 events"
    })
    void thresholdThatMakesNoSenseIsRefused(MonitorAlarm alarm, int threshold, String allowed) {
        assertThat(WrongUse.messageOf((stack, monitor) ->
                        monitor.alarms(MonitorAlarms.ofMonitor().with(alarm, threshold))))
                .contains("'alarms' must have a threshold of " + allowed + " for " + alarm + ", got: " + threshold
                        + "; the default is " + alarm.defaultThreshold());
    }

    @ParameterizedTest
    @CsvSource({"FAILURE_RATE", "QUEUE_TIME", "HEARTBEAT"})
    void alarmThatNeedsNamedJobQueuesIsRefusedWithoutThem(MonitorAlarm alarm) {
        assertThat(WrongUse.messageOf(
                        (stack, monitor) -> monitor.alarms(MonitorAlarms.none().with(alarm, 3))))
                .contains(
                        "'alarms' must not name " + alarm + " without 'jobQueues', as ",
                        ", got: threshold 3; change that"
                                + " property or leave the alarm out with without(MonitorAlarm." + alarm + ")");
    }

    @Test
    void heartbeatOfSomeJobsIsRefused() {
        assertThat(WrongUse.messageOf(
                        (stack, monitor) -> monitor.jobQueues(List.of(TestMonitor.jobQueue(stack, "nightly")))
                                .jobDefinitions(List.of("import"))
                                .alarms(MonitorAlarms.none().with(MonitorAlarm.HEARTBEAT, 2))))
                .contains("'alarms' must not name HEARTBEAT if only some jobs are watched");
    }

    @Test
    void jobsThatNobodyCountsHaveNoAlarm() {
        assertThat(WrongUse.messageOf(
                        (stack, monitor) -> monitor.jobQueues(List.of(TestMonitor.jobQueue(stack, "nightly")))
                                .jobDefinitions(List.of("import"))
                                .statuses(List.of(FinalStatus.FAILED))
                                .alarms(MonitorAlarms.none().with(MonitorAlarm.FAILURE_RATE, 20))))
                .contains("'alarms' must not name FAILURE_RATE if 'statuses' leaves out SUCCEEDED");
        assertThat(WrongUse.messageOf(
                        (stack, monitor) -> monitor.jobQueues(List.of(TestMonitor.jobQueue(stack, "nightly")))
                                .statuses(List.of(FinalStatus.SUCCEEDED))
                                .alarms(MonitorAlarms.none().with(MonitorAlarm.HEARTBEAT, 2))))
                .contains("'alarms' must not name HEARTBEAT if 'statuses' leaves out FAILED");
    }

    @Test
    void alarmOnATableThatIsNotThereIsRefused() {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.incidentWindow(Duration.seconds(0))
                        .alarms(MonitorAlarms.none().with(MonitorAlarm.INCIDENT_TABLE_ERRORS, 1))))
                .contains("'alarms' must not name INCIDENT_TABLE_ERRORS if 'incidentWindow' is 0");
    }
}
