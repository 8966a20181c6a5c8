package dev.batchmonitor.function.job;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The answer of a lookup.
 *
 * @param found jobs by id
 * @param problems for each job that was not found, one sentence that says why
 * @param unanswered those of them of which Batch said nothing, as it could not be asked
 */
public record JobDescriptions(Map<String, Job> found, Map<String, String> problems, Set<String> unanswered) {
    public static final JobDescriptions NONE = new JobDescriptions(Map.of(), Map.of());

    public JobDescriptions {
        found = Map.copyOf(found);
        problems = Map.copyOf(problems);
        unanswered = Set.copyOf(unanswered);
    }

    /** Of jobs that Batch was asked for. */
    public JobDescriptions(Map<String, Job> found, Map<String, String> problems) {
        this(found, problems, Set.of());
    }

    /** Of a multi-node job, completed by its main node: the newer of the event's record and the answer: the answer may be older than the event. */
    public Job newest(Job fromEvent) {
        Job answer = found.get(fromEvent.identity().displayId());
        Job newest = answer == null ? fromEvent : newest(fromEvent, answer);
        String mainNodeId = newest.mainNodeId();
        Job mainNode = mainNodeId == null ? null : found.get(mainNodeId);
        return mainNode == null ? newest : newest.withMainNode(mainNode);
    }

    /** Whether it is a node of a job that succeeded, as far as is known: its main node did. */
    public boolean hasSucceededAllTheSame(Job node) {
        Job whole = node.kind() == JobKind.NODE ? found.get(node.identity().parentId()) : null;
        return whole != null && whole.status() == JobStatus.SUCCEEDED;
    }

    /** That the node whose log is that of a multi-node job was asked for in vain. */
    public Optional<String> problemOfMainNode(Job job) {
        String mainNodeId = job.mainNodeId();
        return mainNodeId == null || !problems.containsKey(mainNodeId)
                ? Optional.empty()
                : Optional.of("The main node " + mainNodeId + " was not found, so its log is not known.");
    }

    /** Only an answer has tags, however old it is. */
    private static Job newest(Job fromEvent, Job answer) {
        return answer.isAtLeastAsNewAs(fromEvent)
                ? answer.withIdentityOf(fromEvent)
                : fromEvent.withTags(answer.tags());
    }

    public Optional<String> problem(Job job) {
        return Optional.ofNullable(problems.get(job.identity().displayId()));
    }
}
