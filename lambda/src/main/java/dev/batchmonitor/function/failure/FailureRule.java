package dev.batchmonitor.function.failure;

import dev.batchmonitor.function.job.Job.Ending;
import dev.batchmonitor.function.job.JobExit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One row of the table: when it applies, and the cause that it stands for. */
record FailureRule(Condition condition, FailureCause cause) {
    private static final int SIGKILL = 137;
    private static final int SIGTERM = 143;

    /** As programs write it: of ECS there are more than the rows above know. */
    private static final Pattern NAMED_ERROR =
            Pattern.compile("[A-Z][A-Za-z]{1,80}+(?<=Error|Exception):.*", Pattern.DOTALL);

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

    /** SageMaker's own word for what went wrong, behind Batch's; between the two there is not always a space. */
    static FailureRule onSageMaker(String word, FailureCause cause) {
        Pattern pattern = Pattern.compile("Received status from SageMaker: ?" + word + "\\b.*", Pattern.DOTALL);
        return new FailureRule(
                (exit, ending) -> matches(pattern, exit.reason()) || matches(pattern, exit.statusReason()), cause);
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
                        && !matches(NAMED_ERROR, exit.statusReason())
                        && exit.exitCode() != null
                        && (exit.exitCode() == SIGKILL || exit.exitCode() == SIGTERM),
                cause);
    }

    private static boolean matches(Pattern pattern, @Nullable String text) {
        return text != null && pattern.matcher(text).matches();
    }

    static FailureRule otherwise(FailureCause cause) {
        return new FailureRule((exit, ending) -> true, cause);
    }

    boolean applies(JobExit exit, Ending ending) {
        return condition.holds(exit, ending);
    }
}
