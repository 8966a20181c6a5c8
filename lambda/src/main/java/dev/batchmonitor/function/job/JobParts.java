package dev.batchmonitor.function.job;

import org.jspecify.annotations.Nullable;

/**
 * What a job that consists of others says of them.
 *
 * @param mainNode the node that decides about a multi-node job
 * @param arraySize how many children an array has; null for other jobs
 * @param failedChildren of an array; null if Batch does not say
 */
public record JobParts(
        int mainNode, @Nullable Integer arraySize, @Nullable Integer failedChildren) {
    public static final JobParts NONE = new JobParts(0, null, null);
}
