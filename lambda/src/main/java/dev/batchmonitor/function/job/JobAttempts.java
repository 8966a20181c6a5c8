package dev.batchmonitor.function.job;

import java.util.ArrayList;
import java.util.List;

/** Completes what Batch says of attempts: old and partial records keep some of it at the job only. */
public final class JobAttempts {
    private JobAttempts() {}

    /** The attempts of a multi-node job, each completed by the same attempt of its main node. */
    static List<JobAttempt> withMainNode(List<JobAttempt> listed, Job node, JobTimes times, JobStatus status) {
        // Else the same number may be another attempt, and its log another log.
        boolean alike = node.attempts().size() == listed.size();
        List<JobAttempt> filled = new ArrayList<>();
        for (JobAttempt attempt : listed) {
            filled.add(
                    alike ? attempt.or(node.attempts().get(attempt.number() - 1).container()) : attempt);
        }
        ContainerResult last = node.lastAttempt().map(JobAttempt::container).orElse(ContainerResult.NONE);
        return complete(filled, last, times, status);
    }

    /**
     * The attempts, the last one completed by the job's own container; where Batch lists none although a container ran,
     * that one attempt.
     */
    public static List<JobAttempt> complete(
            List<JobAttempt> listed, ContainerResult jobContainer, JobTimes times, JobStatus status) {
        if (listed.isEmpty()) {
            return jobContainer.isEmpty() || !status.isFinal()
                    ? List.of()
                    : List.of(new JobAttempt(1, times, null, List.of(jobContainer), null, null, null));
        }
        if (!status.isFinal()) {
            return listed;
        }
        List<JobAttempt> complete = new ArrayList<>(listed);
        int last = complete.size() - 1;
        complete.set(last, complete.get(last).or(jobContainer));
        return complete;
    }
}
