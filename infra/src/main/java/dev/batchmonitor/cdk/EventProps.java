package dev.batchmonitor.cdk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.batch.IJobQueue;

/** What is watched: the properties that {@link EventDelivery} reads. */
abstract class EventProps {
    private @Nullable List<? extends IJobQueue> jobQueues;
    private @Nullable List<String> jobDefinitions;

    abstract BatchJobMonitor.Builder builder();

    /**
     * The job queues to watch. They have to be in the account and Region of the monitor, because AWS Batch sends its
     * events only there.
     *
     * <p>Default: - every job queue of the account and Region, those made later included.
     *
     * @param jobQueues at least one job queue, each once
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/batch/latest/userguide/batch_job_events.html">AWS Batch job events</a>
     */
    public BatchJobMonitor.Builder jobQueues(List<? extends IJobQueue> jobQueues) {
        this.jobQueues = jobQueues;
        return builder();
    }

    /**
     * The job definitions to watch, by name without revision: {@code "nightly-import"} stands for all revisions of this
     * job definition, {@code "nightly-*"} for all whose name begins with {@code nightly-}. Service jobs have no job
     * definition, so they are not watched when this is set; a blocked job queue is reported whatever job blocks it.
     *
     * <p>Default: - every job definition, and service jobs.
     *
     * @param jobDefinitions at least one name, each once
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/batch/latest/userguide/job_definitions.html">Job definitions</a>
     */
    public BatchJobMonitor.Builder jobDefinitions(List<String> jobDefinitions) {
        this.jobDefinitions = jobDefinitions;
        return builder();
    }

    @Nullable
    List<? extends IJobQueue> jobQueues() {
        return jobQueues;
    }

    @Nullable
    List<String> jobDefinitions() {
        return jobDefinitions;
    }
}
