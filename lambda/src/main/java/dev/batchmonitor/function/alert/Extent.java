package dev.batchmonitor.function.alert;

import java.util.List;
import java.util.Optional;

/**
 * How much of what is long a message shows, so that its forms together stay within what SNS takes.
 *
 * @param attempts how many attempts at most, counted from the last
 * @param jobs how many jobs of a list at most, counted from the first
 */
record Extent(int attempts, int jobs) {
    /** Batch makes no more attempts; incidents keep no more jobs. */
    static final Extent FULL = new Extent(10, 20);

    /** What fits in any case. */
    static final Extent LEAST = new Extent(1, 0);

    /** Which are tried, in this order. */
    static final List<Extent> DOWN_TO_LEAST = List.of(FULL, new Extent(3, 5), LEAST);

    <T> List<T> jobsOf(List<T> all) {
        return all.subList(0, Math.min(jobs, all.size()));
    }

    /** What the reader should know of attempts that are not shown. */
    Optional<String> attemptsLeftOut(int made) {
        int left = made - attempts;
        return left <= 0
                ? Optional.empty()
                : Optional.of(
                        "The first " + left + " of " + made + " attempts are left out: the message was too long.");
    }

    /** What the reader should know of jobs that would be listed in a shorter message. */
    Optional<String> jobsLeftOut(int known) {
        int left = Math.min(known, FULL.jobs) - jobs;
        return left <= 0
                ? Optional.empty()
                : Optional.of("The list of jobs lacks " + left + " that are known: the message was too long.");
    }
}
