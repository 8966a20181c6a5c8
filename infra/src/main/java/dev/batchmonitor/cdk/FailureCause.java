package dev.batchmonitor.cdk;

/** Why a job failed. The README's page of causes tells what can be done about each. */
public enum FailureCause {
    /** Somebody cancelled the job before it started. */
    CANCELLED,
    /** Somebody terminated the job. */
    TERMINATED,
    /** The job queue's state time limit ended the job because it could not start. */
    STATE_TIME_LIMIT,
    /** The attempt ran longer than its timeout allows. Batch does not retry such a job. */
    ATTEMPT_TIMEOUT,
    /** A job that this one depends on failed. */
    DEPENDENCY_FAILED,
    /** At least one child of the array job failed. */
    ARRAY_CHILD_FAILED,
    /** The EC2 instance under the job was terminated: a Spot reclaim, a scale-in or a manual stop. */
    HOST_TERMINATED,
    /** Fargate Spot took its capacity back. */
    SPOT_INTERRUPTION,
    /** Batch took the capacity back for jobs of another quota share. */
    PREEMPTED,
    /** Kubernetes evicted the pod from its node, mostly because memory or disk of the node ran short. */
    POD_EVICTED,
    /** The job queue was deleted. */
    JOB_QUEUE_DELETED,
    /** Command and environment together exceed the 8,192 characters that ECS takes. */
    OVERRIDES_TOO_LONG,
    /** The container used more memory than the job has and was killed. */
    OUT_OF_MEMORY,
    /** The container image could not be pulled, so nothing ran. */
    IMAGE_PULL_FAILED,
    /** Docker on the host took too long to create or start the container. */
    CONTAINER_START_TIMEOUT,
    /** The container could not be created or started. */
    CONTAINER_START_FAILED,
    /** The ECS agent lost sight of the container. Its work may have been done. */
    CONTAINER_LOST,
    /** The task could not be prepared: its secrets, registry login, log group, file system or network. */
    RESOURCE_INITIALIZATION_FAILED,
    /** Fargate did not get a network interface for the task. */
    NETWORK_INTERFACE_TIMEOUT,
    /** ECS may not assume the role of the job. */
    ROLE_NOT_ASSUMED,
    /** The task failed before its container ran. */
    TASK_NOT_STARTED,
    /** SageMaker ended the training job of the service job. */
    TRAINING_JOB_FAILED,
    /** SageMaker did not accept the training job of the service job. */
    TRAINING_JOB_REFUSED,
    /** SageMaker had not got the capacity for the training job, or an error of its own. */
    TRAINING_JOB_NOT_RUN,
    /** The command is not in the image (127) or may not be executed (126). */
    COMMAND_NOT_RUN,
    /** A signal ended the process. */
    KILLED_BY_SIGNAL,
    /** The application ended with an error of its own. */
    EXIT_CODE,
    /** Neither the exit code nor a reason that Batch gives tells the cause. */
    UNKNOWN
}
