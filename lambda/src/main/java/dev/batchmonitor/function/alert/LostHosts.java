package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.job.Job;
import java.util.Optional;

/** How many attempts of a job were lost together with what they ran on. */
final class LostHosts {
    private LostHosts() {}

    /** One sentence; empty if none was, or if the job's only attempt was, which its cause says. */
    static Optional<String> sentence(Job job) {
        long lost = job.attemptsLostWithTheirHost();
        int made = job.attempts().size();
        if (lost == 0 || made == 1) {
            return Optional.empty();
        }
        if (lost == made) {
            return Optional.of((made == 2 ? "Both" : "All " + made) + " attempts lost their hosts.");
        }
        return Optional.of(lost + " of " + made + " attempts lost " + (lost == 1 ? "its host." : "their hosts."));
    }
}
