package dev.batchmonitor.cdk;

/**
 * How a job can end.
 *
 * @see <a href="https://docs.aws.amazon.com/batch/latest/userguide/job_states.html">Job states</a>
 */
public enum FinalStatus {
    /** It succeeded, perhaps after attempts that failed. */
    SUCCEEDED,
    /** It failed and is not tried again, or somebody cancelled or terminated it. */
    FAILED
}
