package dev.batchmonitor.function;

import dev.batchmonitor.function.event.BatchEvent;
import dev.batchmonitor.function.job.Job;
import dev.batchmonitor.function.job.JobKind;
import dev.batchmonitor.function.job.JobStatus;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which jobs are to be looked up: those that failed, because who ended them is only in the answer, and those whose
 * event is incomplete. All others are told by their event, which saves calls of an API that the whole account shares.
 */
final class LookupNeed implements BatchEvent.Visitor<Optional<String>> {
    private LookupNeed() {}

    static Set<String> of(List<Occurrence> occurrences) {
        LookupNeed need = new LookupNeed();
        Set<String> ids = new LinkedHashSet<>();
        occurrences.forEach(occurrence -> occurrence.event().accept(need).ifPresent(ids::add));
        return ids;
    }

    @Override
    public Optional<String> jobStateChange(BatchEvent.JobStateChange event) {
        Job job = event.job();
        boolean needed = job.status() == JobStatus.FAILED || (job.status().isFinal() && isIncomplete(job));
        boolean possible = job.kind() != JobKind.SERVICE;
        return needed && possible ? Optional.ofNullable(job.identity().id()) : Optional.empty();
    }

    private static boolean isIncomplete(Job job) {
        return (job.attempts().isEmpty() && job.kind().isCounted())
                || job.identity().queue() == null
                || job.identity().definition() == null;
    }

    @Override
    public Optional<String> jobQueueBlocked(BatchEvent.JobQueueBlocked event) {
        return Optional.empty();
    }

    @Override
    public Optional<String> unknown(BatchEvent.Unknown event) {
        return Optional.empty();
    }
}
