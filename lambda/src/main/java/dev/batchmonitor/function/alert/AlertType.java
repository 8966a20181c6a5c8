package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.job.JobKind;

/** What kind of alert it is: the {@code type} of the body for machines, the {@code eventType} in chats. */
final class AlertType implements AlertForm<String> {
    @Override
    public String jobFailure(JobFailure alert) {
        if (!alert.isFinal()) {
            return "AttemptFailed";
        }
        return alert.job().kind() == JobKind.NODE ? "NodeFailed" : "JobFailed";
    }

    @Override
    public String blockedQueue(BlockedQueue alert) {
        return "JobQueueBlocked";
    }

    @Override
    public String incidentSummary(IncidentSummary alert) {
        return "IncidentSummary";
    }

    @Override
    public String arraySummary(ArraySummary alert) {
        return "ArraySummary";
    }

    @Override
    public String recovery(Recovery alert) {
        return "Recovered";
    }
}
