package dev.batchmonitor.function.failure;

import static dev.batchmonitor.function.failure.FailureCause.ARRAY_CHILD_FAILED;
import static dev.batchmonitor.function.failure.FailureCause.ATTEMPT_TIMEOUT;
import static dev.batchmonitor.function.failure.FailureCause.CANCELLED;
import static dev.batchmonitor.function.failure.FailureCause.COMMAND_NOT_RUN;
import static dev.batchmonitor.function.failure.FailureCause.CONTAINER_LOST;
import static dev.batchmonitor.function.failure.FailureCause.CONTAINER_START_FAILED;
import static dev.batchmonitor.function.failure.FailureCause.CONTAINER_START_TIMEOUT;
import static dev.batchmonitor.function.failure.FailureCause.DEPENDENCY_FAILED;
import static dev.batchmonitor.function.failure.FailureCause.EXIT_CODE;
import static dev.batchmonitor.function.failure.FailureCause.HOST_TERMINATED;
import static dev.batchmonitor.function.failure.FailureCause.IMAGE_PULL_FAILED;
import static dev.batchmonitor.function.failure.FailureCause.JOB_QUEUE_DELETED;
import static dev.batchmonitor.function.failure.FailureCause.KILLED_BY_SIGNAL;
import static dev.batchmonitor.function.failure.FailureCause.NETWORK_INTERFACE_TIMEOUT;
import static dev.batchmonitor.function.failure.FailureCause.OUT_OF_MEMORY;
import static dev.batchmonitor.function.failure.FailureCause.OVERRIDES_TOO_LONG;
import static dev.batchmonitor.function.failure.FailureCause.POD_EVICTED;
import static dev.batchmonitor.function.failure.FailureCause.PREEMPTED;
import static dev.batchmonitor.function.failure.FailureCause.RESOURCE_INITIALIZATION_FAILED;
import static dev.batchmonitor.function.failure.FailureCause.ROLE_NOT_ASSUMED;
import static dev.batchmonitor.function.failure.FailureCause.SPOT_INTERRUPTION;
import static dev.batchmonitor.function.failure.FailureCause.STATE_TIME_LIMIT;
import static dev.batchmonitor.function.failure.FailureCause.TASK_NOT_STARTED;
import static dev.batchmonitor.function.failure.FailureCause.TERMINATED;
import static dev.batchmonitor.function.failure.FailureCause.TRAINING_JOB_FAILED;
import static dev.batchmonitor.function.failure.FailureCause.TRAINING_JOB_NOT_RUN;
import static dev.batchmonitor.function.failure.FailureCause.TRAINING_JOB_REFUSED;
import static dev.batchmonitor.function.failure.FailureCause.UNKNOWN;
import static dev.batchmonitor.function.failure.FailureRule.onEnding;
import static dev.batchmonitor.function.failure.FailureRule.onExitCode;
import static dev.batchmonitor.function.failure.FailureRule.onPersonsWords;
import static dev.batchmonitor.function.failure.FailureRule.onReason;
import static dev.batchmonitor.function.failure.FailureRule.onSageMaker;
import static dev.batchmonitor.function.failure.FailureRule.onStatusReason;
import static dev.batchmonitor.function.failure.FailureRule.otherwise;

import dev.batchmonitor.function.job.Job;
import dev.batchmonitor.function.job.Job.Ending;
import dev.batchmonitor.function.job.JobAttempt;
import dev.batchmonitor.function.job.JobExit;
import java.util.List;

/**
 * The table: from top to bottom, the first row that applies gives the cause, and the last applies to all. Words come
 * before numbers, because an exit code such as 137 has five causes.
 */
public final class FailureRules {
    private static final List<FailureRule> TABLE = List.of(
            // The job's status reason is either in Batch's own words, which are exact, or in those of a person.
            onStatusReason("Canceled by JobStateTimeLimit*", STATE_TIME_LIMIT),
            onStatusReason("Terminated by JobStateTimeLimit*", STATE_TIME_LIMIT),
            onStatusReason("Job attempt duration exceeded timeout*", ATTEMPT_TIMEOUT),
            onStatusReason("Dependent Job failed", DEPENDENCY_FAILED),
            onStatusReason("Array Child Job failed", ARRAY_CHILD_FAILED),
            onStatusReason("Host EC2 (instance *", HOST_TERMINATED),
            onStatusReason("Your Spot Task was interrupted*", SPOT_INTERRUPTION),
            onStatusReason("PREEMPTION_*", PREEMPTED),
            onStatusReason("Cross-share preemption *", PREEMPTED),
            onStatusReason("In-share preemption *", PREEMPTED),
            onStatusReason("JobQueue deleted", JOB_QUEUE_DELETED),
            onStatusReason("Container Overrides length*", OVERRIDES_TOO_LONG),
            // From here on the container speaks: a person's decision also ends it with 137 or 143.
            onEnding(Ending.CANCELLED, CANCELLED),
            onEnding(Ending.TERMINATED, TERMINATED),
            // What AWS tells people to retry on; with a person's decision beside it these may be that person's words.
            onStatusReason("Host EC2*", HOST_TERMINATED),
            onStatusReason("Container instance deregistration*", HOST_TERMINATED),
            onReason("OutOfMemoryError*", OUT_OF_MEMORY),
            onReason("OOMKilled*", OUT_OF_MEMORY),
            onReason("CannotPull*", IMAGE_PULL_FAILED),
            onReason("ErrImage*", IMAGE_PULL_FAILED),
            onReason("ImagePullBackOff*", IMAGE_PULL_FAILED),
            onReason("InvalidImageName*", IMAGE_PULL_FAILED),
            onReason("DeadlineExceeded*", ATTEMPT_TIMEOUT),
            onReason("Evicted*", POD_EVICTED),
            onReason("CreateContainer*", CONTAINER_START_FAILED),
            onReason("StartError*", CONTAINER_START_FAILED),
            onReason("RunContainerError*", CONTAINER_START_FAILED),
            onReason("ContainerCannotRun*", CONTAINER_START_FAILED),
            onReason("DockerTimeoutError: Could not transition to stopped*", CONTAINER_LOST),
            onReason("DockerTimeoutError*", CONTAINER_START_TIMEOUT),
            onReason("DockerStateError*", CONTAINER_START_FAILED),
            onReason("CannotStart*", CONTAINER_START_FAILED),
            onReason("CannotCreate*", CONTAINER_START_FAILED),
            onReason("VolumeError*", CONTAINER_START_FAILED),
            onReason("CannotInspect*", CONTAINER_LOST),
            onReason("CannotStop*", CONTAINER_LOST),
            onReason("ContainerVanishedError*", CONTAINER_LOST),
            onReason("TaskStateError: Agent could not progress*", CONTAINER_LOST),
            onReason("TaskStateError*", TASK_NOT_STARTED),
            onReason("TaskResourceError*", TASK_NOT_STARTED),
            onReason("CgroupError*", TASK_NOT_STARTED),
            onReason("Timeout waiting for EphemeralStorage*", TASK_NOT_STARTED),
            onReason("ResourceInitializationError*", RESOURCE_INITIALIZATION_FAILED),
            onReason("Fetching secret data from*", RESOURCE_INITIALIZATION_FAILED),
            onReason("Timeout waiting for network interface*", NETWORK_INTERFACE_TIMEOUT),
            onReason("Unexpected EC2 error while attempting to*", NETWORK_INTERFACE_TIMEOUT),
            onReason("ECS was unable to assume the role*", ROLE_NOT_ASSUMED),
            onStatusReason("Task failed to start*", TASK_NOT_STARTED),
            onSageMaker("ResourceLimitExceeded", TRAINING_JOB_REFUSED),
            onSageMaker("ValidationException", TRAINING_JOB_REFUSED),
            onSageMaker("AccessDeniedException", TRAINING_JOB_REFUSED),
            onSageMaker("CapacityError", TRAINING_JOB_NOT_RUN),
            onSageMaker("InternalServerError", TRAINING_JOB_NOT_RUN),
            // Without a person's words beside it, it may also have been the training job's time limit.
            onStatusReason("Received status from SageMaker*", TRAINING_JOB_FAILED),
            onReason("Received status from SageMaker: Training job stopped*", TERMINATED),
            onReason("Received status from SageMaker*", TRAINING_JOB_FAILED),
            onPersonsWords(TERMINATED),
            // No words: what is left is the number. Docker's own codes, then 128 + signal, then the application's.
            onExitCode(125, 125, CONTAINER_START_FAILED),
            onExitCode(126, 127, COMMAND_NOT_RUN),
            onExitCode(129, 159, KILLED_BY_SIGNAL),
            onExitCode(1, Integer.MAX_VALUE, EXIT_CODE),
            onExitCode(Integer.MIN_VALUE, -1, EXIT_CODE),
            otherwise(UNKNOWN));

    private FailureRules() {}

    /** Why the job failed. */
    public static FailureDiagnosis diagnose(Job job) {
        FailureCause cause = cause(job.exit(), job.ending());
        boolean waited = !job.attempts().isEmpty()
                && (cause.strikesWaitingJobs() || (cause == TERMINATED && job.endedAfterLastAttempt()));
        JobExit exit = job.exit();
        JobExit evidence = waited ? new JobExit(null, null, exit.statusReason()) : exit;
        return new FailureDiagnosis(cause, evidence, waited);
    }

    /** Why an attempt failed that was followed by another: nobody decides about a single attempt. */
    public static FailureDiagnosis diagnose(JobAttempt attempt) {
        return new FailureDiagnosis(cause(attempt.exit(), Ending.OWN), attempt.exit(), false);
    }

    private static FailureCause cause(JobExit exit, Ending ending) {
        return TABLE.stream()
                .filter(rule -> rule.applies(exit, ending))
                .findFirst()
                .map(FailureRule::cause)
                .orElse(UNKNOWN);
    }
}
