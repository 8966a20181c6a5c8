package dev.batchmonitor.function.failure;

import dev.batchmonitor.function.job.Job.Ending;
import dev.batchmonitor.function.job.JobExit;

/** One row of the table: when it applies, and the cause that it stands for. */
record FailureRule(Condition condition, FailureCause cause) {
    private static final int SIGKILL = 137;
    private static final int SIGTERM = 143;

    /** What a row looks at. */
    @FunctionalInterface
    interface Condition {
        boolean holds(JobExit exit, Ending ending);
    }

    static FailureRule onStatusReason(String glob, FailureCause cause) {
        Glob pattern = new Glob(glob);
        return new FailureRule((exit, ending) -> pattern.matches(exit.statusReason()), cause);
    }

    /** The reason of the container; ECS puts some of them into the status reason instead. */
    static FailureRule onReason(String glob, FailureCause cause) {
        Glob pattern = new Glob(glob);
        return new FailureRule(
                (exit, ending) -> pattern.matches(exit.reason()) || pattern.matches(exit.statusReason()), cause);
    }

    static FailureRule onExitCode(int from, int to, FailureCause cause) {
        return new FailureRule(
                (exit, ending) -> {
                    Integer code = exit.exitCode();
                    return code != null && code >= from && code <= to;
                },
                cause);
    }

    static FailureRule onEnding(Ending wanted, FailureCause cause) {
        return new FailureRule((exit, ending) -> ending == wanted, cause);
    }

    /**
     * Killed from outside, with a status reason that no row above knows as Batch's own: what somebody gave to
     * TerminateJob. Only where Batch does not say who ended the job.
     */
    static FailureRule onPersonsWords(FailureCause cause) {
        return new FailureRule(
                (exit, ending) -> ending == Ending.UNKNOWN
                        && exit.statusReason() != null
                        && !exit.statusReason().startsWith("Essential container")
                        && exit.exitCode() != null
                        && (exit.exitCode() == SIGKILL || exit.exitCode() == SIGTERM),
                cause);
    }

    static FailureRule otherwise(FailureCause cause) {
        return new FailureRule((exit, ending) -> true, cause);
    }

    boolean applies(JobExit exit, Ending ending) {
        return condition.holds(exit, ending);
    }
}
