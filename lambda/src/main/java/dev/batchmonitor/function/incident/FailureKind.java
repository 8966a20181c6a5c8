package dev.batchmonitor.function.incident;

import dev.batchmonitor.function.failure.FailureCause;
import dev.batchmonitor.function.failure.FailureDiagnosis;
import org.jspecify.annotations.Nullable;

/** What failures are counted by. */
public record FailureKind(FailureCause cause, @Nullable Integer exitCode) {
    public static FailureKind of(FailureDiagnosis diagnosis) {
        return new FailureKind(diagnosis.cause(), diagnosis.evidence().exitCode());
    }

    /** In a few words: {@code out of memory, exit 137}. */
    public String summary() {
        return FailureDiagnosis.of(cause, exitCode).summary();
    }
}
