package dev.batchmonitor.function.alert;

import dev.batchmonitor.function.incident.FailedJob;
import dev.batchmonitor.function.incident.FailureKind;
import dev.batchmonitor.function.job.JobKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is told together with one failure.
 *
 * @param kind of the job that stands for all
 * @param jobs the others, in short
 */
public record OtherFailures(JobKind kind, List<FailedJob> jobs) {
    public boolean isEmpty() {
        return jobs.isEmpty();
    }

    public int count() {
        return jobs.size();
    }

    /** How many failed in which way, the most frequent first. */
    public Map<FailureKind, Integer> byKind() {
        Map<FailureKind, Integer> counts = new LinkedHashMap<>();
        jobs.forEach(job -> counts.merge(job.kind(), 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<FailureKind, Integer>comparingByValue().reversed())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum, LinkedHashMap::new));
    }

    /** {@code 12 more of the same}; empty if there are none. */
    public Optional<String> text() {
        String what = switch (kind) {
            case ARRAY -> " of its children";
            case ARRAY_CHILD -> " more of the array";
            case MULTI_NODE -> " of its nodes";
            case NODE -> " more of the multi-node job";
            case SINGLE, SERVICE -> " more of the same";
        };
        return isEmpty() ? Optional.empty() : Optional.of(count() + what);
    }
}
