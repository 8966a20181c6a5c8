package dev.batchmonitor.cdk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.cloudwatch.IAlarmAction;

/** What CloudWatch watches over: the properties that {@link AlarmPlans} reads. */
abstract class AlarmProps extends FunctionProps {
    private @Nullable MonitorAlarms alarms;
    private @Nullable List<? extends IAlarmAction> alarmActions;

    /**
     * The CloudWatch alarms on the monitor itself and on the jobs of each job queue. They publish to the alert topic, and each
     * costs 0.10 USD a month for every metric it reads.
     *
     * <p>Default: {@code MonitorAlarms.ofMonitor()}, the alarms on the monitor itself.
     *
     * @param alarms the alarms and their thresholds
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html">CloudWatch alarms</a>
     */
    public BatchJobMonitor.Builder alarms(MonitorAlarms alarms) {
        this.alarms = alarms;
        return builder();
    }

    /**
     * What else each alarm does when it goes off, besides publishing to the alert topic.
     *
     * <p>Default: - nothing else; {@code monitor.addAlarmAction(...)} adds actions later.
     *
     * @param alarmActions the actions, such as {@code new SnsAction(topic)} or {@code new SsmAction(OpsItemSeverity.HIGH)}
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-actions.html">Alarm actions</a>
     */
    public BatchJobMonitor.Builder alarmActions(List<? extends IAlarmAction> alarmActions) {
        this.alarmActions = alarmActions;
        return builder();
    }

    MonitorAlarms alarms() {
        return alarms == null ? MonitorAlarms.ofMonitor() : alarms;
    }

    /** The alarms that there can be with all other properties as they are. */
    Map<MonitorAlarm, Integer> alarmThresholds() {
        Map<MonitorAlarm, Integer> thresholds = alarms().thresholds();
        thresholds.keySet().removeIf(alarm -> AlarmChecks.obstacle(this, alarm) != null);
        return thresholds;
    }

    /** Whether AWS Batch counts the same jobs in its own metrics. */
    boolean watchesAllJobsOfItsQueues() {
        return watchesAllJobs() && excludeJobQueues() == null && eventBus() == null;
    }

    List<? extends IAlarmAction> alarmActions() {
        return alarmActions == null ? List.of() : alarmActions;
    }
}
