package dev.batchmonitor.function.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a job says of other jobs: of those that it consists of, and of those that it waits for.
 *
 * @param mainNode the node that decides about a multi-node job
 * @param nodes how many nodes a multi-node job has; null for other jobs
 * @param arraySize how many children an array has; null for other jobs
 * @param failedChildren of an array; null if Batch does not say
 * @param dependsOn ids of the jobs that have to succeed before, as many as Batch allows
 */
public record JobParts(
        int mainNode,
        @Nullable Integer nodes,
        @Nullable Integer arraySize,
        @Nullable Integer failedChildren,
        List<String> dependsOn) {
    public static final JobParts NONE = new JobParts(0, null, null, null, List.of());

    /** A job can depend on no more. */
    private static final int MAX_DEPENDENCIES = 20;

    public JobParts {
        dependsOn = List.copyOf(dependsOn.subList(0, Math.min(dependsOn.size(), MAX_DEPENDENCIES)));
    }
}
