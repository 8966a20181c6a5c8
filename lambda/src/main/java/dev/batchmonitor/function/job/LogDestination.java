package dev.batchmonitor.function.job;

import org.jspecify.annotations.Nullable;

/**
 * Where the containers of a job log to.
 *
 * @param driver null means {@code awslogs}, the default of Batch
 * @param group the CloudWatch log group; null means {@value #DEFAULT_GROUP}
 * @param region null means the Region of the job
 * @see <a href="https://docs.aws.amazon.com/batch/latest/userguide/using_awslogs.html">Using the awslogs driver</a>
 */
public record LogDestination(
        @Nullable String driver,
        @Nullable String group,
        @Nullable String region) {
    public static final String DEFAULT_GROUP = "/aws/batch/job";
    public static final LogDestination DEFAULT = new LogDestination(null, null, null);

    /** A Region of another shape than AWS's is none. */
    public LogDestination {
        region = RegionName.of(region);
    }

    public boolean isCloudWatch() {
        return driver == null || driver.equals("awslogs");
    }

    public String groupOrDefault() {
        return group != null ? group : DEFAULT_GROUP;
    }
}
