package dev.batchmonitor.function;

import dev.batchmonitor.function.event.BatchEvent;
import dev.batchmonitor.function.event.Home;
import dev.batchmonitor.function.incident.IncidentKey;
import dev.batchmonitor.function.incident.IncidentScope;
import dev.batchmonitor.function.job.Job;
import dev.batchmonitor.function.job.JobKind;
import dev.batchmonitor.function.job.JobStatus;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which jobs are to be looked up: those that failed, because who ended them is only in the answer, and those whose
 * event is incomplete; with a multi-node job that names no log also its main node, whose log it is about, and with a node
 * the job that may succeed all the same. All others
 * are told by their event, which saves calls of an API that the whole account shares.
 */
final class LookupNeed implements BatchEvent.Visitor<Stream<String>> {
    private final Home home;

    private LookupNeed(Home home) {
        this.home = home;
    }

    static Set<String> of(List<Occurrence> occurrences, Home home) {
        LookupNeed need = new LookupNeed(home);
        Set<String> ids = new LinkedHashSet<>();
        occurrences.forEach(occurrence -> occurrence.event().accept(need).forEach(ids::add));
        return ids;
    }

    @Override
    public Stream<String> jobStateChange(BatchEvent.JobStateChange event) {
        Job job = event.job();
        boolean needed = job.status() == JobStatus.FAILED || (job.status().isFinal() && isIncomplete(job));
        boolean possible = isPossible(event, home);
        return needed && possible ? ids(job) : Stream.empty();
    }

    /** DescribeJobs knows neither service jobs nor those of another account or Region. */
    static boolean isPossible(BatchEvent.JobStateChange event, Home home) {
        return event.job().kind() != JobKind.SERVICE && home.has(event.origin());
    }

    private static Stream<String> ids(Job job) {
        boolean hasStream = job.lastAttempt()
                .filter(attempt -> attempt.container().logStream() != null)
                .isPresent();
        return Stream.of(
                        job.identity().id(),
                        hasStream ? null : job.mainNodeId(),
                        job.kind() == JobKind.NODE ? job.identity().parentId() : null)
                .filter(Objects::nonNull);
    }

    private static boolean isIncomplete(Job job) {
        return (job.attempts().isEmpty() && job.kind().isCounted())
                || job.identity().queue() == null
                || job.identity().definition() == null;
    }

    @Override
    public Stream<String> jobQueueBlocked(BatchEvent.JobQueueBlocked event) {
        return Stream.empty();
    }

    /** Whether the array has ended. */
    @Override
    public Stream<String> incidentWindowClosed(BatchEvent.IncidentWindowClosed event) {
        IncidentKey key = IncidentKey.parse(event.incident());
        return key.scope() == IncidentScope.ARRAY && event.remainingSeconds() <= 0 && home.has(event.origin())
                ? Stream.of(key.text())
                : Stream.empty();
    }

    @Override
    public Stream<String> unknown(BatchEvent.Unknown event) {
        return Stream.empty();
    }
}
