package dev.batchmonitor.function.failure;

import static dev.batchmonitor.function.failure.GuidanceRow.on;

import dev.batchmonitor.function.job.Job.Ending;
import dev.batchmonitor.function.job.JobKind;
import java.time.Duration;
import java.util.List;

/** What is said where somebody, or a limit that somebody set, ended the job. */
final class DecisionGuidance {
    static final List<GuidanceRow> ROWS = List.of(
            on(
                            FailureCause.CANCELLED,
                            "it waited for its next attempt",
                            c -> c.diagnosis().whileWaiting())
                    .say(
                            "Somebody cancelled the job while it waited for its next attempt.",
                            FailureCause.CANCELLED.advice()),
            on(FailureCause.TERMINATED, "Batch does not say so itself", DecisionGuidance::isGuessed)
                    .say(
                            "It seems that somebody terminated the job: its status reason is none of Batch's own.",
                            FailureCause.TERMINATED.advice()),
            on(
                            FailureCause.STATE_TIME_LIMIT,
                            "the limit names a blocked reason",
                            c -> c.diagnosis().limitReason() != null)
                    .row(c -> plain -> limit(plain, c)),
            on(
                            FailureCause.ATTEMPT_TIMEOUT,
                            "the timeout is known",
                            c -> c.limits().attemptTimeout() != null)
                    .row(c -> plain -> timeout(plain, c)));

    private DecisionGuidance() {}

    private static boolean isGuessed(Circumstances circumstances) {
        return circumstances.job() != null && circumstances.job().ending() == Ending.UNKNOWN;
    }

    private static Guidance limit(Guidance plain, Circumstances circumstances) {
        BlockedReason reason = circumstances.diagnosis().limitReason();
        if (reason == null) {
            return plain;
        }
        Guidance ofReason = reason.guidance(
                circumstances.job() == null
                        ? JobKind.SINGLE
                        : circumstances.job().kind());
        return new Guidance(plain.explanation() + " " + ofReason.explanation(), ofReason.advice(), ofReason.page());
    }

    /** With the limit, if it is known. */
    static Guidance timeout(Guidance plain, Circumstances circumstances) {
        Duration timeout = circumstances.limits().attemptTimeout();
        return timeout == null
                ? plain
                : new Guidance(
                        "The attempt ran longer than the " + timeout.toSeconds() + " seconds that its timeout allows.",
                        plain.advice(),
                        plain.page());
    }
}
