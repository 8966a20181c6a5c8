package dev.batchmonitor.function.failure;

import static dev.batchmonitor.function.failure.FailureCause.STATE_TIME_LIMIT;

import dev.batchmonitor.function.job.JobExit;
import org.jspecify.annotations.Nullable;

/**
 * Why something failed, and what that is concluded from.
 *
 * @param evidence exit code, reason and status reason that the rules looked at
 * @param whileWaiting whether it struck a job that waited to be tried again: its last attempt had failed before, of a
 *     cause of its own
 */
public record FailureDiagnosis(FailureCause cause, JobExit evidence, boolean whileWaiting) {
    private static final String LIMIT_REASON = "due to reason: ";

    /** Of a failure of which nothing else is known. */
    public static FailureDiagnosis of(FailureCause cause, @Nullable Integer exitCode) {
        return new FailureDiagnosis(cause, new JobExit(exitCode, null, null), false);
    }

    /** Why the job could not start, if its queue's state time limit names a reason. */
    @Nullable
    BlockedReason limitReason() {
        String words = evidence.statusReason();
        int begin = cause == STATE_TIME_LIMIT && words != null ? words.indexOf(LIMIT_REASON) : -1;
        return begin < 0 || words == null ? null : BlockedReason.of(words.substring(begin + LIMIT_REASON.length()));
    }

    /** The cause in a few words, with the exit code where there is one: {@code out of memory, exit 137}. */
    public String summary() {
        Integer code = evidence.exitCode();
        BlockedReason limit = limitReason();
        if (limit != null && limit != BlockedReason.OTHER) {
            return cause.title() + ", " + limit.name();
        }
        if (code == null) {
            return cause.title();
        }
        String signal = cause == FailureCause.KILLED_BY_SIGNAL ? Signal.name(code) : "";
        return (signal.isEmpty() ? cause.title() : "killed by " + signal) + ", exit " + code;
    }
}
