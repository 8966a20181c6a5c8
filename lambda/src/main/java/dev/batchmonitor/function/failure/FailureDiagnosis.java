package dev.batchmonitor.function.failure;

import dev.batchmonitor.function.job.JobExit;

/**
 * Why something failed, and what that is concluded from.
 *
 * @param evidence exit code, reason and status reason that the rules looked at
 * @param whileWaiting whether it struck a job that waited to be tried again: its last attempt had failed before, of a
 *     cause of its own
 */
public record FailureDiagnosis(FailureCause cause, JobExit evidence, boolean whileWaiting) {
    /** The cause in a few words, with the exit code where there is one: {@code out of memory, exit 137}. */
    public String summary() {
        Integer code = evidence.exitCode();
        if (code == null) {
            return cause.title();
        }
        String signal = cause == FailureCause.KILLED_BY_SIGNAL ? Signal.name(code) : "";
        return (signal.isEmpty() ? cause.title() : "killed by " + signal) + ", exit " + code;
    }
}
