package dev.batchmonitor.function.job;

import org.jspecify.annotations.Nullable;

/**
 * The Kubernetes pod of an attempt, as far as Batch names it.
 *
 * @param nodeName of the host that ran it
 */
public record Pod(
        @Nullable String clusterArn,
        @Nullable String namespace,
        @Nullable String name,
        @Nullable String nodeName) {}
