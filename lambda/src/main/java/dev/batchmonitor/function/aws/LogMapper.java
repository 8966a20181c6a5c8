package dev.batchmonitor.function.aws;

import dev.batchmonitor.function.job.JobLogs;
import dev.batchmonitor.function.job.LogDestination;
import dev.batchmonitor.function.job.NodeRange;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.batch.model.ContainerDetail;
import software.amazon.awssdk.services.batch.model.ContainerProperties;
import software.amazon.awssdk.services.batch.model.JobDetail;
import software.amazon.awssdk.services.batch.model.LogConfiguration;
import software.amazon.awssdk.services.batch.model.NodeRangeProperty;

/** Reads where the containers of a job log to: of its one container, of a task's several, or of its main node's. */
final class LogMapper {
    private LogMapper() {}

    static JobLogs logs(JobDetail detail, int mainNode) {
        Stream<JobLogs> ofMainNode = Stream.ofNullable(detail.nodeProperties())
                .flatMap(properties -> properties.nodeRangeProperties().stream())
                .filter(range -> NodeRange.of(range.targetNodes()).contains(mainNode))
                .map(LogMapper::ofRange);
        return Stream.concat(Stream.of(ofJob(detail)), ofMainNode)
                .filter(logs -> !logs.equals(JobLogs.DEFAULT))
                .findFirst()
                .orElse(JobLogs.DEFAULT);
    }

    private static JobLogs ofJob(JobDetail detail) {
        Map<String, LogDestination> byContainer = new HashMap<>();
        if (detail.ecsProperties() != null) {
            detail.ecsProperties().taskProperties().stream()
                    .flatMap(task -> task.containers().stream())
                    .filter(container -> container.name() != null)
                    .forEach(container -> byContainer.put(container.name(), destination(container.logConfiguration())));
        }
        ContainerDetail container = detail.container();
        return new JobLogs(destination(container == null ? null : container.logConfiguration()), byContainer);
    }

    private static JobLogs ofRange(NodeRangeProperty range) {
        Map<String, LogDestination> byContainer = new HashMap<>();
        if (range.ecsProperties() != null) {
            range.ecsProperties().taskProperties().stream()
                    .flatMap(task -> task.containers().stream())
                    .filter(container -> container.name() != null)
                    .forEach(container -> byContainer.put(container.name(), destination(container.logConfiguration())));
        }
        ContainerProperties container = range.container();
        return new JobLogs(destination(container == null ? null : container.logConfiguration()), byContainer);
    }

    private static LogDestination destination(@Nullable LogConfiguration configuration) {
        if (configuration == null) {
            return LogDestination.DEFAULT;
        }
        Map<String, String> options = configuration.options();
        return new LogDestination(
                configuration.logDriverAsString(), options.get("awslogs-group"), options.get("awslogs-region"));
    }
}
