package dev.batchmonitor.cdk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.batch.IJobQueue;
import software.amazon.awscdk.services.events.Rule;

/**
 * The alarms of one monitor.
 *
 * @param health those on the monitor itself
 * @param perQueue those on each job queue; null if their names are not known
 * @param allQueues those on all job queues
 */
record AlarmPlans(HealthAlarms health, @Nullable List<JobQueueAlarms> perQueue, AllJobQueuesAlarms allQueues) {
    static List<AlarmPlan> of(AlarmProps props, MonitorParts parts) {
        JobCounts counts = JobCounts.of(props);
        AlarmPlans plans = new AlarmPlans(
                new HealthAlarms(parts),
                perQueue(props.jobQueues(), parts, counts),
                new AllJobQueuesAlarms(counts, parts.metrics()));
        List<AlarmPlan> all = new ArrayList<>();
        props.alarmThresholds().forEach((alarm, threshold) -> all.addAll(plans.of(alarm, threshold)));
        return all;
    }

    /** Those on a job queue that came later, and on the rules that it needed. */
    static List<AlarmPlan> ofLater(AlarmProps props, MonitorParts parts, IJobQueue queue, List<Rule> rules) {
        JobCounts counts = JobCounts.of(props);
        AlarmPlans plans = new AlarmPlans(
                new HealthAlarms(parts),
                List.of(new JobQueueAlarms(parts, counts, queue)),
                new AllJobQueuesAlarms(counts, parts.metrics()));
        List<AlarmPlan> later = new ArrayList<>();
        props.alarmThresholds().forEach((alarm, threshold) -> {
            if (alarm.isOfJobQueues()) {
                later.addAll(plans.of(alarm, threshold));
            } else if (alarm == MonitorAlarm.LOST_EVENTS) {
                later.addAll(plans.health.lostEvents(
                        rules,
                        rules.isEmpty() ? "" : ":" + rules.get(0).getNode().getId(),
                        threshold));
            }
        });
        return later;
    }

    private List<AlarmPlan> of(MonitorAlarm alarm, int threshold) {
        return switch (alarm) {
            case DEAD_LETTERS -> List.of(health.deadLetters(threshold));
            case FUNCTION_ERRORS -> List.of(health.functionErrors(threshold));
            case FUNCTION_THROTTLES -> List.of(health.functionThrottles(threshold));
            case MESSAGE_AGE -> List.of(health.messageAge(threshold));
            case LOST_EVENTS -> health.lostEvents(health.parts().rules(), "", threshold);
            case INCIDENT_TABLE_ERRORS -> List.of(health.incidentTableErrors(threshold));
            case HEARTBEAT -> each(queue -> queue.heartbeat(threshold));
            case FAILURE_RATE -> each(queue -> queue.failureRate(threshold));
            case QUEUE_TIME -> each(queue -> queue.queueTime(threshold));
            case FAILED_JOBS ->
                perQueue == null
                        ? List.of(allQueues.failedJobs(threshold))
                        : each(queue -> queue.failedJobs(threshold));
            case BLOCKED_JOBS ->
                perQueue == null
                        ? List.of(allQueues.blockedJobs(threshold))
                        : each(queue -> queue.blockedJobs(threshold));
        };
    }

    private List<AlarmPlan> each(Function<JobQueueAlarms, AlarmPlan> plan) {
        return perQueue == null ? List.of() : perQueue.stream().map(plan).toList();
    }

    private static @Nullable List<JobQueueAlarms> perQueue(
            @Nullable List<? extends IJobQueue> queues, MonitorParts parts, JobCounts counts) {
        return queues == null
                ? null
                : queues.stream()
                        .map(queue -> new JobQueueAlarms(parts, counts, queue))
                        .toList();
    }
}
