package dev.batchmonitor.cdk;

import java.util.List;
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
            case QUEUE_TIME -> ofNamedQueues(props);
            case FAILED_JOBS -> counted(props, List.of(FinalStatus.FAILED));
            case FAILURE_RATE -> first(ofNamedQueues(props), counted(props, List.of(FinalStatus.values())));
            case HEARTBEAT -> first(ofNamedQueues(props), first(ofAllJobs(props), watched(props, FinalStatus.FAILED)));
            default -> null;
        };
    }

    /** Where AWS Batch does not count for the monitor, it can count only what it watches. */
    private static @Nullable String counted(AlarmProps props, List<FinalStatus> statuses) {
        String obstacle = null;
        for (FinalStatus status : props.watchesAllJobsOfItsQueues() ? List.<FinalStatus>of() : statuses) {
            obstacle = first(obstacle, watched(props, status));
        }
        return obstacle;
    }

    private static @Nullable String watched(AlarmProps props, FinalStatus status) {
        return props.statuses().contains(status)
                ? null
                : "if 'statuses' leaves out " + status + ", as nobody counts those jobs";
    }

    private static @Nullable String ofAllJobs(AlarmProps props) {
        return props.watchesAllJobsOfItsQueues()
                ? null
                : "if only some jobs are watched, as AWS Batch counts all of them";
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    private static @Nullable String ofNamedQueues(AlarmProps props) {
        return props.jobQueues() == null
                ? "without 'jobQueues', as CloudWatch calculates with metrics of job queues that are named only"
                : null;
    }
}
