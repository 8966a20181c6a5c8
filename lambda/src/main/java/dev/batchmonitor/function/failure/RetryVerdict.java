package dev.batchmonitor.function.failure;

import dev.batchmonitor.function.job.Job;
import dev.batchmonitor.function.job.JobExit;
import dev.batchmonitor.function.job.JobKind;
import dev.batchmonitor.function.job.JobStatus;
import dev.batchmonitor.function.job.RetryStrategy;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Why Batch did not try a failed job again, or that it does, and what its retry strategy says of such a failure.
 *
 * @see <a href="https://docs.aws.amazon.com/batch/latest/userguide/job_retries.html">Automated job retries</a>
 */
public final class RetryVerdict {
    private RetryVerdict() {}

    /** One sentence; empty if no attempt was made at all, or if it is only a node of what Batch may retry. */
    public static Optional<String> of(Job job, FailureDiagnosis diagnosis) {
        int made = job.attempts().size();
        if (job.status() != JobStatus.FAILED) {
            // A preempted job is tried again however often it was tried before.
            int left = diagnosis.cause() == FailureCause.PREEMPTED ? 0 : job.allowedAttempts() - made;
            return Optional.of(
                    left <= 0
                            ? "Batch tries it again."
                            : "Batch tries it again: " + left + " of " + job.allowedAttempts() + " attempts "
                                    + (left == 1 ? "is" : "are") + " left.");
        }
        if (made == 0 || job.kind() == JobKind.NODE) {
            return Optional.empty();
        }
        if (isDecided(diagnosis)) {
            return Optional.of("Batch does not retry a job that was ended from outside.");
        }
        if (diagnosis.cause() == FailureCause.ATTEMPT_TIMEOUT) {
            return Optional.of("Batch does not retry after a timeout.");
        }
        RetryStrategy strategy = job.retryStrategy();
        Optional<Match> exit =
                Match.first(strategy.evaluateOnExit(), diagnosis.evidence()).filter(Match::exits);
        return Optional.of(
                made < strategy.attempts() ? withAttemptsLeft(made, strategy, exit) : withoutAttempts(strategy, exit));
    }

    private static boolean isDecided(FailureDiagnosis diagnosis) {
        return diagnosis.cause().side() == Side.DECISION || diagnosis.whileWaiting();
    }

    private static String withAttemptsLeft(int made, RetryStrategy strategy, Optional<Match> exit) {
        return "Batch made " + made + " of " + strategy.attempts() + " attempts: "
                + exit.map(Match::text)
                        .orElse("the job's retry strategy allows another, and Batch does not say why it was not made.");
    }

    private static String withoutAttempts(RetryStrategy strategy, Optional<Match> exit) {
        if (exit.isPresent()) {
            return "Batch would not have retried: " + exit.get().text();
        }
        return strategy.attempts() == 1
                ? "Batch did not retry: the job allows one attempt."
                : (strategy.attempts() == 2 ? "Both" : "All " + strategy.attempts()) + " attempts are used up.";
    }

    /** The row of the retry strategy that decides; where none does, Batch retries. */
    private record Match(int number, RetryStrategy.Row row) {
        static Optional<Match> first(List<RetryStrategy.Row> rows, JobExit exit) {
            return IntStream.range(0, rows.size())
                    .filter(i -> holds(rows.get(i), exit))
                    .mapToObj(i -> new Match(i + 1, rows.get(i)))
                    .findFirst();
        }

        boolean exits() {
            return "EXIT".equalsIgnoreCase(row.action());
        }

        String text() {
            return "rule %d of the job's retry strategy (%s) says EXIT.".formatted(number, conditions(row));
        }
    }

    private static boolean holds(RetryStrategy.Row row, JobExit exit) {
        String code = exit.exitCode() == null ? null : String.valueOf(exit.exitCode());
        return holds(row.onExitCode(), code)
                && holds(row.onReason(), exit.reason())
                && holds(row.onStatusReason(), exit.statusReason());
    }

    /** {@code *} holds also where there is nothing to compare: seen in events of jobs without a reason. */
    private static boolean holds(@Nullable String glob, @Nullable String text) {
        return glob == null || new Glob(glob).matches(text == null ? "" : text);
    }

    private static String conditions(RetryStrategy.Row row) {
        String all = condition("onExitCode", row.onExitCode())
                + condition("onReason", row.onReason())
                + condition("onStatusReason", row.onStatusReason());
        return all.strip();
    }

    private static String condition(String name, @Nullable String glob) {
        return glob == null ? "" : " " + name + " \"" + glob + "\"";
    }
}
