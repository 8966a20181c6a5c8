package dev.batchmonitor.cdk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.batch.IJobQueue;
import software.amazon.awscdk.services.events.IEventBus;

/** Where and when jobs are watched: the properties that {@link EventDelivery} reads. */
abstract class EventProps extends JobFilterProps {
    private @Nullable List<? extends IJobQueue> jobQueues;
    private @Nullable List<? extends IJobQueue> excludeJobQueues;
    private @Nullable List<FinalStatus> statuses;
    private @Nullable IEventBus eventBus;

    /**
     * The job queues to watch. They have to be in the account and Region of the monitor, because AWS Batch sends its
     * events only there, unless an {@link #eventBus} gathers them from elsewhere.
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
     * Job queues that are not watched, while all others are, those made later included.
     *
     * <p>Default: - none. It cannot be set together with {@link #jobQueues}.
     *
     * @param excludeJobQueues at least one job queue, each once; as many as fit into the pattern of an EventBridge rule
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html">Operators of event patterns</a>
     */
    public BatchJobMonitor.Builder excludeJobQueues(List<? extends IJobQueue> excludeJobQueues) {
        this.excludeJobQueues = excludeJobQueues;
        return builder();
    }

    /**
     * Which ends of jobs are let through. {@code FAILED} always has to be among them. Without {@code SUCCEEDED} the function runs
     * for failures, retries and blocked queues only: then there are no metrics {@code SucceededJobs} and {@code RecoveredJobs},
     * the others are those of jobs and attempts that failed, and there are no recovery alerts.
     *
     * <p>Default: - {@code FAILED} and {@code SUCCEEDED}
     *
     * @param statuses the statuses, each once
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/batch/latest/userguide/job_states.html">Job states</a>
     */
    public BatchJobMonitor.Builder statuses(List<FinalStatus> statuses) {
        this.statuses = statuses;
        return builder();
    }

    /**
     * The event bus whose events are handled: a central one, to which other accounts and Regions, and the monitor's own, forward
     * the events of AWS Batch. Queues of all of them can be watched, job definitions are watched by name wherever they are.
     *
     * <p>Of a job in another account or Region the alert says what the event said, with account and Region, and that the job was not
     * looked up; logs of another account are not read. Its metrics have {@code account:Region:queue} as {@code JobQueue}, those of
     * the monitor's own account and Region the name of the job queue, as ever.
     *
     * <p>Default: - the default event bus, and all events on it are those of the monitor's own account and Region.
     *
     * @param eventBus an event bus in the account and Region of the monitor; the default event bus, too, if others forward to it
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-cross-account.html">Events between accounts</a>
     */
    public BatchJobMonitor.Builder eventBus(IEventBus eventBus) {
        this.eventBus = eventBus;
        return builder();
    }

    @Nullable
    IEventBus eventBus() {
        return eventBus;
    }

    @Nullable
    List<? extends IJobQueue> jobQueues() {
        return jobQueues;
    }

    @Nullable
    List<? extends IJobQueue> excludeJobQueues() {
        return excludeJobQueues;
    }

    List<FinalStatus> statuses() {
        return statuses == null ? List.of(FinalStatus.values()) : statuses;
    }
}
