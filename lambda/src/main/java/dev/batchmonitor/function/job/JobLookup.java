package dev.batchmonitor.function.job;

import dev.batchmonitor.function.time.Deadline;
import java.util.Set;

/** Looks jobs up in AWS Batch. */
@FunctionalInterface
public interface JobLookup {
    /** What Batch says of the jobs; never throws: what could not be had is in the answer. */
    JobDescriptions describe(Set<String> jobIds, Deadline deadline);
}
