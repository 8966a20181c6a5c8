package dev.batchmonitor.function.job;

import java.util.Map;
import java.util.Optional;

/**
 * The answer of a lookup.
 *
 * @param found jobs by id
 * @param problems for each job that was not found, one sentence that says why
 */
public record JobDescriptions(Map<String, Job> found, Map<String, String> problems) {
    public static final JobDescriptions NONE = new JobDescriptions(Map.of(), Map.of());

    public JobDescriptions {
        found = Map.copyOf(found);
        problems = Map.copyOf(problems);
    }

    /** Of a multi-node job, completed by its main node: the newer of the event's record and the answer: the answer may be older than the event. */
    public Job newest(Job fromEvent) {
        Job answer = found.get(fromEvent.identity().displayId());
        Job newest =
                answer != null && answer.isAtLeastAsNewAs(fromEvent) ? answer.withIdentityOf(fromEvent) : fromEvent;
        String mainNodeId = newest.mainNodeId();
        Job mainNode = mainNodeId == null ? null : found.get(mainNodeId);
        return mainNode == null ? newest : newest.withMainNode(mainNode);
    }

    public Optional<String> problem(Job job) {
        return Optional.ofNullable(problems.get(job.identity().displayId()));
    }
}
