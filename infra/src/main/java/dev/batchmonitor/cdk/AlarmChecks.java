package dev.batchmonitor.cdk;

import org.jspecify.annotations.Nullable;

/** Thresholds that an alarm can reach, and alarms that there is something to watch for. */
final class AlarmChecks {
    private AlarmChecks() {}

    static void check(AlarmProps props, Problems problems) {
        props.alarms().thresholds().forEach((alarm, threshold) -> {
            problems.require(
                    alarm.allows(threshold),
                    "'alarms' must have a threshold of " + alarm.allowed() + " for " + alarm + ", got: " + threshold
                            + "; the default is " + alarm.defaultThreshold());
            String obstacle = obstacle(props, alarm);
            problems.require(
                    obstacle == null || !props.alarms().isChosen(alarm),
                    "'alarms' must not name " + alarm + " " + obstacle + ", got: threshold " + threshold
                            + "; set that property or leave the alarm out with without(MonitorAlarm." + alarm + ")");
        });
    }

    /** Why there is nothing that the alarm could watch; null if there is. */
    static @Nullable String obstacle(AlarmProps props, MonitorAlarm alarm) {
        return switch (alarm) {
            case INCIDENT_TABLE_ERRORS ->
                props.incidentWindow().isUnresolved() || props.hasIncidents()
                        ? null
                        : "if 'incidentWindow' is 0, as there is no table";
            case FAILURE_RATE, QUEUE_TIME -> ofNamedQueues(props);
            case HEARTBEAT ->
                props.watchesAllJobsOfItsQueues()
                        ? ofNamedQueues(props)
                        : "if only some jobs are watched, as AWS Batch counts all of them";
            default -> null;
        };
    }

    private static @Nullable String ofNamedQueues(AlarmProps props) {
        return props.jobQueues() == null
                ? "without 'jobQueues', as CloudWatch calculates with metrics of job queues that are named only"
                : null;
    }
}
