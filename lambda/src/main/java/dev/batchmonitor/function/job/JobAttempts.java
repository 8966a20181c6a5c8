package dev.batchmonitor.function.job;

import java.util.ArrayList;
import java.util.List;

/** Completes what Batch says of attempts: old and partial records keep some of it at the job only. */
public final class JobAttempts {
    private JobAttempts() {}

    /**
     * The attempts, the last one completed by the job's own container; where Batch lists none although a container ran,
     * that one attempt.
     */
    public static List<JobAttempt> complete(
            List<JobAttempt> listed, ContainerResult jobContainer, JobTimes times, JobStatus status) {
        if (listed.isEmpty()) {
            return jobContainer.isEmpty() || !status.isFinal()
                    ? List.of()
                    : List.of(new JobAttempt(1, times, null, List.of(jobContainer), null, null));
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
