package dev.batchmonitor.function;

import dev.batchmonitor.function.event.BatchEvent;
import dev.batchmonitor.function.failure.BlockedReason;
import dev.batchmonitor.function.job.Job;

/**
 * What is the same in all events that tell of the same thing: a job enters a state once for each attempt. Batch gives
 * events no id that survives a second sending.
 *
 * @param messageId for events of which nothing can be the same
 */
record OccurrenceKey(String messageId) implements BatchEvent.Visitor<String> {
    @Override
    public String jobStateChange(BatchEvent.JobStateChange change) {
        return of("state", change.job());
    }

    @Override
    public String jobQueueBlocked(BatchEvent.JobQueueBlocked blocked) {
        return of("blocked " + BlockedReason.of(blocked.job().statusReason()), blocked.job());
    }

    @Override
    public String incidentWindowClosed(BatchEvent.IncidentWindowClosed closed) {
        return messageId;
    }

    @Override
    public String unknown(BatchEvent.Unknown unknown) {
        return messageId;
    }

    private String of(String type, Job job) {
        String id = job.identity().id();
        return id == null
                ? messageId
                : String.join(
                        " ",
                        type,
                        id,
                        job.status().name(),
                        String.valueOf(job.attempts().size()));
    }
}
