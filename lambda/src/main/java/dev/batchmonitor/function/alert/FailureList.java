package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.incident.FailedJob;
import dev.batchmonitor.function.incident.FailureKind;
import java.util.List;
import java.util.Map;

/**
 * Several failures as an email shows them.
 *
 * @param total how many there are, known or not
 */
record FailureList(int total, Map<FailureKind, Integer> byKind, List<FailedJob> jobs, Extent extent) {
    private static final int MAX_KINDS = 20;

    /** How many of each kind: a line each, the numbers one under the other. */
    void writeKinds(TextPage page) {
        KindCounts counts = KindCounts.of(byKind, MAX_KINDS);
        counts.shown()
                .forEach(count -> count(page, count.getValue(), count.getKey().summary()));
        count(page, counts.failuresLeft(), counts.left());
        int told = byKind.values().stream().mapToInt(Integer::intValue).sum();
        count(page, total - told, KindCounts.UNTOLD);
    }

    private void count(TextPage page, int count, String what) {
        if (count > 0) {
            int width = String.valueOf(total).length();
            page.verbatim(("  %" + width + "d  %s").formatted(count, what));
        }
    }

    /** The first of them with their links, and how many are not listed. */
    void writeJobs(TextPage page) {
        List<FailedJob> listed = extent.jobsOf(jobs);
        for (FailedJob job : listed) {
            page.line("- " + name(job) + ": " + what(job)).whole(job.url());
        }
        int rest = total - listed.size();
        if (rest > 0) {
            page.prose((listed.isEmpty() ? "" : "and ") + rest + (listed.isEmpty() ? " jobs, not listed" : " more"));
        }
    }

    /** The children of an array share an id up to their index. */
    static String name(FailedJob job) {
        int index = job.id().lastIndexOf(':');
        if (index >= 0) {
            return "index " + job.id().substring(index + 1);
        }
        return job.name().equals(job.id()) ? job.id() : job.name() + " (" + job.id() + ")";
    }

    /** Where all failed in the same way, only the exit code; else the way, which says more than the time. */
    private String what(FailedJob job) {
        if (byKind.size() > 1) {
            return job.kind().summary();
        }
        Integer exitCode = job.kind().exitCode();
        return (exitCode == null ? "" : "exit " + exitCode + ", ") + job.time();
    }
}
