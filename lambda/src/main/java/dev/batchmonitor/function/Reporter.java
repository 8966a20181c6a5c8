package dev.batchmonitor.function;

import dev.batchmonitor.function.job.JobDescriptions;
import dev.batchmonitor.function.time.Deadline;
import java.util.List;

/** Tells people of what went wrong. */
@FunctionalInterface
interface Reporter {
    /**
     * Tells of the outcomes that are worth an alert.
     *
     * @param descriptions what Batch says of the jobs
     */
    Reported report(List<Outcome> outcomes, JobDescriptions descriptions, Deadline deadline);

    /** Takes note of what will be delivered again without having been measured. */
    default void unmeasured(List<Outcome> outcomes, Deadline deadline) {}
}
