package dev.batchmonitor.function.aws;

import dev.batchmonitor.function.job.JobLimits;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.batch.model.ContainerDetail;
import software.amazon.awssdk.services.batch.model.JobDetail;
import software.amazon.awssdk.services.batch.model.ResourceRequirement;
import software.amazon.awssdk.services.batch.model.ResourceType;

/** Reads what a job asks for. */
final class LimitMapper {
    private LimitMapper() {}

    static JobLimits limits(JobDetail detail) {
        ContainerDetail container = detail.container();
        return new JobLimits(
                required(container, ResourceType.VCPU, container == null ? null : container.vcpus()),
                required(container, ResourceType.MEMORY, container == null ? null : container.memory()),
                required(container, ResourceType.GPU, null),
                timeout(detail));
    }

    /** @param older where it stood before there were resource requirements */
    private static @Nullable String required(
            @Nullable ContainerDetail container, ResourceType type, @Nullable Integer older) {
        if (container == null) {
            return null;
        }
        return container.resourceRequirements().stream()
                .filter(requirement -> requirement.type() == type)
                .map(ResourceRequirement::value)
                .findFirst()
                .orElse(older == null || older == 0 ? null : older.toString());
    }

    private static @Nullable Duration timeout(JobDetail detail) {
        Integer seconds = detail.timeout() == null ? null : detail.timeout().attemptDurationSeconds();
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }
}
