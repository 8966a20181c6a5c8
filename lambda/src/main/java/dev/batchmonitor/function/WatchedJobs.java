package dev.batchmonitor.function;

import static java.util.stream.Collectors.toCollection;

import dev.batchmonitor.function.event.BatchEvent;
import dev.batchmonitor.function.event.Home;
import dev.batchmonitor.function.job.Job;
import dev.batchmonitor.function.job.JobDescriptions;
import dev.batchmonitor.function.job.JobIdentity;
import dev.batchmonitor.function.rule.WatchRules;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which of the jobs that events tell of are watched. All else that events tell of is, such as blocked job queues, and so is a job whose
 * tags are not known: an alert too many is better than one too few. Children of an array have the tags of the array, and nodes those of
 * their job.
 */
record WatchedJobs(WatchRules rules) {
    static final WatchedJobs ALL = new WatchedJobs(WatchRules.ALL);

    private static final String UNKNOWN_TAGS = "The job's tags could not be looked up, so it counts as watched.";

    boolean admitByName(Occurrence occurrence) {
        return change(occurrence)
                .map(change -> rules.admit(change.job().identity()))
                .orElse(true);
    }

    /** The ids of jobs whose tags have to be known. */
    Set<String> lookups(List<Occurrence> occurrences, Home home) {
        return rules.askForTags()
                ? occurrences.stream()
                        .flatMap(occurrence -> change(occurrence).stream())
                        .filter(change -> LookupNeed.isPossible(change, home))
                        .map(change -> change.job().identity())
                        .filter(job -> job.id() != null)
                        .map(JobIdentity::parentId)
                        .collect(toCollection(LinkedHashSet::new))
                : Set.of();
    }

    boolean admitByTags(Occurrence occurrence, JobDescriptions descriptions) {
        return tagged(occurrence, descriptions).map(Job::tags).map(rules::admit).orElse(true);
    }

    /** What follows from an occurrence, with a word on tags that nobody knows. */
    Outcome withNote(Outcome outcome, JobDescriptions descriptions) {
        return rules.askForTags() && tagged(outcome.occurrence(), descriptions).isEmpty()
                ? outcome.withNote(UNKNOWN_TAGS)
                : outcome;
    }

    /** The job whose tags count, if they are known. */
    private static Optional<Job> tagged(Occurrence occurrence, JobDescriptions descriptions) {
        return change(occurrence)
                .map(change -> change.job().identity().parentId())
                .map(id -> descriptions.found().get(id));
    }

    private static Optional<BatchEvent.JobStateChange> change(Occurrence occurrence) {
        return occurrence.event() instanceof BatchEvent.JobStateChange change ? Optional.of(change) : Optional.empty();
    }
}
