package dev.batchmonitor.function.failure;

import dev.batchmonitor.function.job.Job;
import dev.batchmonitor.function.job.JobLimits;
import dev.batchmonitor.function.job.JobStatus;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a failure beside its cause, and decides what is to be done about it.
 *
 * @param job null where many jobs failed alike
 * @param silent whether it left no log, as far as that was looked for
 */
public record Circumstances(
        FailureDiagnosis diagnosis, @Nullable Job job, boolean silent) {
    private static final Pattern CONTAINER_NAME = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9_-]{0,253}[A-Za-z0-9])?");

    /** Of many jobs that failed in the same way. */
    public static Circumstances ofMany(FailureCause cause, @Nullable Integer exitCode) {
        return new Circumstances(FailureDiagnosis.of(cause, exitCode), null, false);
    }

    /** Whether reason or status reason hold one of the texts, in whatever case. */
    boolean says(String... texts) {
        String words =
                (diagnosis.evidence().reason() + " " + diagnosis.evidence().statusReason()).toLowerCase(Locale.ROOT);
        return Arrays.stream(texts).anyMatch(words::contains);
    }

    boolean isExit(int... codes) {
        Integer code = diagnosis.evidence().exitCode();
        return code != null && Arrays.stream(codes).anyMatch(known -> known == code);
    }

    boolean isOn(Job.Platform platform) {
        return job != null && job.platform() == platform;
    }

    /** Whether Batch tries the job again. */
    boolean isRetried() {
        return job != null && job.status() != JobStatus.FAILED;
    }

    boolean hasNeverStarted() {
        return job != null && job.hasNeverStarted();
    }

    /** Whether the job may be tried only once. */
    boolean isOnlyAttempt() {
        return job != null && job.allowedAttempts() == 1;
    }

    boolean isOutOfAttempts() {
        return job != null && job.attempts().size() >= job.allowedAttempts();
    }

    JobLimits limits() {
        return job == null ? JobLimits.NONE : job.limits();
    }

    boolean isOfInitContainer() {
        return job != null
                && job.lastAttempt().filter(last -> last.container().init()).isPresent();
    }

    /** The name of the container that failed, if the attempt has several; else empty. What Batch takes for no name is none. */
    String container() {
        String name = job == null
                ? null
                : job.lastAttempt().map(attempt -> attempt.container().name()).orElse(null);
        return name != null && CONTAINER_NAME.matcher(name).matches() ? name : "";
    }
}
