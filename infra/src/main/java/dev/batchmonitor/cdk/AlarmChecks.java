package dev.batchmonitor.cdk;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
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
                            + "; change that property or leave the alarm out with without(MonitorAlarm." + alarm + ")");
        });
    }

    /** Why there is nothing that the alarm could watch; null if there is. */
    static @Nullable String obstacle(AlarmProps props, MonitorAlarm alarm) {
        return switch (alarm) {
            case INCIDENT_TABLE_ERRORS -> first(ofIncidents(props), published(props, JobMetric.INCIDENT_TABLE_ERRORS));
            case QUEUE_TIME -> first(ofNamedQueues(props), published(props, JobMetric.QUEUE_TIME));
            case BLOCKED_JOBS -> published(props, JobMetric.BLOCKED_JOBS);
            case FAILED_JOBS -> counted(props, FinalStatus.FAILED);
            case FAILURE_RATE -> first(ofNamedQueues(props), counted(props, FinalStatus.values()));
            case HEARTBEAT ->
                first(
                        ofNamedQueues(props),
                        ofAllJobs(props),
                        watched(props, FinalStatus.FAILED),
                        published(props, JobMetric.FAILED_JOBS));
            default -> null;
        };
    }

    private static @Nullable String ofIncidents(AlarmProps props) {
        return props.incidentWindow().isUnresolved() || props.hasIncidents()
                ? null
                : "if 'incidentWindow' is 0, as there is no table";
    }

    /** Where AWS Batch does not count for the monitor, it can count only what it watches. */
    private static @Nullable String counted(AlarmProps props, FinalStatus... statuses) {
        return props.watchesAllJobsOfItsQueues()
                ? null
                : first(Arrays.stream(statuses)
                        .flatMap(status -> Stream.of(watched(props, status), published(props, metric(status))))
                        .toArray(String[]::new));
    }

    private static @Nullable String watched(AlarmProps props, FinalStatus status) {
        return props.statuses().contains(status)
                ? null
                : "if 'statuses' leaves out " + status + ", as nobody counts those jobs";
    }

    private static JobMetric metric(FinalStatus status) {
        return status == FinalStatus.FAILED ? JobMetric.FAILED_JOBS : JobMetric.SUCCEEDED_JOBS;
    }

    private static @Nullable String published(AlarmProps props, JobMetric metric) {
        return props.metrics().contains(metric)
                ? null
                : "if 'metrics' leaves out " + metric + ", as nobody measures that";
    }

    private static @Nullable String ofAllJobs(AlarmProps props) {
        return props.watchesAllJobsOfItsQueues()
                ? null
                : "if only some jobs are watched, as AWS Batch counts all of them";
    }

    private static @Nullable String first(@Nullable String... obstacles) {
        return Arrays.stream(obstacles).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static @Nullable String ofNamedQueues(AlarmProps props) {
        return props.jobQueues() == null
                ? "without 'jobQueues', as CloudWatch calculates with metrics of job queues that are named only"
                : null;
    }
}
