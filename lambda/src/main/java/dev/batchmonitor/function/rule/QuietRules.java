package dev.batchmonitor.function.rule;

import dev.batchmonitor.function.failure.FailureCause;
import dev.batchmonitor.function.failure.FailureDiagnosis;
import dev.batchmonitor.function.job.JobIdentity;
import java.util.Map;
import java.util.Set;

/**
 * Failures that nobody wants to be told of; metrics still count them.
 *
 * @param causes all failures of these causes
 * @param expectedExitCodes by names of job definitions: exit codes with which their jobs say something, and do not fail
 */
public record QuietRules(Set<FailureCause> causes, Map<NamePattern, Set<Integer>> expectedExitCodes) {
    public QuietRules {
        causes = Set.copyOf(causes);
        expectedExitCodes = Map.copyOf(expectedExitCodes);
    }

    /** Whether the failure is one of them. */
    public boolean apply(JobIdentity job, FailureDiagnosis diagnosis) {
        return causes.contains(diagnosis.cause())
                || (diagnosis.cause() == FailureCause.EXIT_CODE
                        && expectedExitCodes.entrySet().stream()
                                .anyMatch(entry -> entry.getKey().matches(job.definitionName())
                                        && entry.getValue()
                                                .contains(diagnosis.evidence().exitCode())));
    }
}
