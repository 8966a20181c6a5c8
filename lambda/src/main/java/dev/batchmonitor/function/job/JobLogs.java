package dev.batchmonitor.function.job;

import java.util.Map;

/**
 * Where the containers of a job log to.
 *
 * @param ofJob for a container that is not among the named ones
 * @param byContainer for the containers of a task that has several, each of which may log somewhere else
 */
public record JobLogs(LogDestination ofJob, Map<String, LogDestination> byContainer) {
    public static final JobLogs DEFAULT = new JobLogs(LogDestination.DEFAULT, Map.of());

    public JobLogs {
        byContainer = Map.copyOf(byContainer);
    }

    public LogDestination of(ContainerResult container) {
        return container.name() == null ? ofJob : byContainer.getOrDefault(container.name(), ofJob);
    }
}
