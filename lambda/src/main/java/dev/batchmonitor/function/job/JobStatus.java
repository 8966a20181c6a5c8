package dev.batchmonitor.function.job;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The states of a job, in the order in which a job passes through them.
 *
 * @see <a href="https://docs.aws.amazon.com/batch/latest/userguide/job_states.html">Job states</a>
 */
public enum JobStatus {
    UNKNOWN,
    SUBMITTED,
    PENDING,
    RUNNABLE,
    SCHEDULED,
    STARTING,
    RUNNING,
    SUCCEEDED,
    FAILED;

    /** The status of that name; {@link #UNKNOWN} for none and for names that Batch may add. */
    public static JobStatus of(@Nullable String name) {
        if (name == null) {
            return UNKNOWN;
        }
        String wanted = name.toUpperCase(Locale.ROOT);
        for (JobStatus status : values()) {
            if (status.name().equals(wanted)) {
                return status;
            }
        }
        return UNKNOWN;
    }

    public boolean isFinal() {
        return this == SUCCEEDED || this == FAILED;
    }
}
