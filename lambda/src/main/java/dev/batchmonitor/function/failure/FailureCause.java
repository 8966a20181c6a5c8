package dev.batchmonitor.function.failure;

import static dev.batchmonitor.function.failure.Side.AWS_CAPACITY;
import static dev.batchmonitor.function.failure.Side.CONFIGURATION;
import static dev.batchmonitor.function.failure.Side.DECISION;
import static dev.batchmonitor.function.failure.Side.YOURS;

/**
 * Why a job or an attempt failed. The name is the value of the metric dimension {@code Cause} and of the message
 * attribute {@code cause}, so it must not change.
 */
public enum FailureCause {
    CANCELLED(
            DECISION,
            "cancelled",
            "Somebody cancelled the job before it started, or while it waited for its next attempt.",
            "Nothing, if that was meant.",
            Page.BATCH_API + "API_CancelJob.html"),
    TERMINATED(
            DECISION,
            "terminated",
            "Somebody terminated the job.",
            "Nothing, if that was meant.",
            Page.BATCH_API + "API_TerminateJob.html"),
    STATE_TIME_LIMIT(
            CONFIGURATION,
            "stuck in RUNNABLE",
            "The job queue's state time limit ended the job because it could not start.",
            "Look at the reason that the limit names: capacity, or resources that no compute environment has.",
            Page.BATCH + "job_stuck_in_runnable.html"),
    ATTEMPT_TIMEOUT(
            YOURS,
            "timeout",
            "The attempt ran longer than its timeout allows. Batch does not retry such a job.",
            "Raise attemptDurationSeconds, or find out in the log what took so long.",
            Page.BATCH + "job_timeouts.html"),
    DEPENDENCY_FAILED(
            YOURS,
            "dependency failed",
            "A job that this one depends on failed.",
            "Look at the job that failed first.",
            Page.BATCH + "job_dependencies.html"),
    ARRAY_CHILD_FAILED(
            YOURS,
            "array child failed",
            "At least one child of the array job failed.",
            "Look at the children that failed: each has its own exit code and log.",
            Page.BATCH + "array_jobs.html"),
    HOST_TERMINATED(
            AWS_CAPACITY,
            "host terminated",
            "The EC2 instance under the job was terminated: a Spot reclaim, a scale-in or a manual stop.",
            "Retry on Host EC2* in the retry strategy, or use On-Demand capacity for long jobs.",
            Page.BATCH + "best-practices.html"),
    SPOT_INTERRUPTION(
            AWS_CAPACITY,
            "Spot interruption",
            "Fargate Spot took its capacity back.",
            "Retry on \"Your Spot Task was interrupted*\", or use Fargate instead of Fargate Spot.",
            Page.BATCH + "best-practices.html"),
    PREEMPTED(
            AWS_CAPACITY,
            "preempted",
            "Batch took the capacity back for jobs of another quota share.",
            "Nothing, if it is tried again; else give its quota share more capacity of its own.",
            Page.BATCH + "service-job-events.html"),
    POD_EVICTED(
            AWS_CAPACITY,
            "pod evicted",
            "Kubernetes evicted the pod from its node, mostly because memory or disk of the node ran short.",
            "Give the pod requests that match its use, or retry.",
            Page.BATCH + "eks-jobs.html"),
    JOB_QUEUE_DELETED(
            CONFIGURATION,
            "queue deleted",
            "The job queue was deleted.",
            "Submit the job to a queue that exists.",
            Page.BATCH + "job_queues.html"),
    OVERRIDES_TOO_LONG(
            CONFIGURATION,
            "overrides too long",
            "Command and environment together exceed the 8,192 characters that ECS takes.",
            "Pass the data through S3 and give the job its location. A retry cannot help.",
            Page.BATCH + "service_limits.html"),
    OUT_OF_MEMORY(
            YOURS,
            "out of memory",
            "The container used more memory than the job has and was killed.",
            "Raise the memory of the job definition, or make the job use less.",
            Page.BATCH + "memory-management.html"),
    IMAGE_PULL_FAILED(
            CONFIGURATION,
            "image pull failed",
            "The container image could not be pulled, so nothing ran.",
            "Check image name and tag, the execution role, the registry's rate limit, the route to it, and the disk.",
            Page.ECS + "task_cannot_pull_image.html"),
    CONTAINER_START_TIMEOUT(
            AWS_CAPACITY,
            "container start timed out",
            "Docker on the host took too long to create or start the container.",
            "Retry; if it comes back, give the hosts faster disks.",
            Page.ECS + "stopped-task-errors.html"),
    CONTAINER_START_FAILED(
            CONFIGURATION,
            "container start failed",
            "The container could not be created or started.",
            "Check entry point, command, log configuration, devices and the host's disk against the reason.",
            Page.ECS + "stopped-task-errors.html"),
    CONTAINER_LOST(
            AWS_CAPACITY,
            "container lost",
            "The ECS agent lost sight of the container. Its work may have been done.",
            "Check the result before running the job again.",
            Page.ECS + "stopped-task-errors.html"),
    RESOURCE_INITIALIZATION_FAILED(
            CONFIGURATION,
            "initialization failed",
            "Fargate could not prepare the task: secrets, registry login or log group.",
            "Check the execution role, that the log group exists, and the subnets' routes to ECR, Secrets Manager and Logs.",
            Page.ECS + "resource-initialization-error.html"),
    NETWORK_INTERFACE_TIMEOUT(
            AWS_CAPACITY,
            "network interface timed out",
            "Fargate did not get a network interface in time.",
            "Retry; check that the subnets have free addresses.",
            Page.ECS + "stopped-task-errors.html"),
    ROLE_NOT_ASSUMED(
            CONFIGURATION,
            "role not assumed",
            "ECS may not assume the role of the job.",
            "Let ecs-tasks.amazonaws.com assume it in its trust policy.",
            Page.ECS + "stopped-task-errors.html"),
    TASK_NOT_STARTED(
            CONFIGURATION,
            "task failed to start",
            "The task failed before its container ran.",
            "Look at the stopped task in ECS, which keeps the full reason for about an hour.",
            Page.BATCH + "job_retries.html"),
    TRAINING_JOB_FAILED(
            YOURS,
            "training job failed",
            "SageMaker ended the training job of the service job.",
            "Look at the training job's failure reason and log in SageMaker.",
            Page.BATCH + "service-job-events.html"),
    COMMAND_NOT_RUN(
            YOURS,
            "command not run",
            "The command is not in the image (127) or may not be executed (126).",
            "Check the command of the job definition and the image.",
            Page.ECS + "docker-diags.html"),
    KILLED_BY_SIGNAL(
            YOURS,
            "killed by a signal",
            "A signal ended the process.",
            "SIGSEGV and SIGABRT are crashes of the program; SIGKILL and SIGTERM came from outside it.",
            Page.ECS + "docker-diags.html"),
    EXIT_CODE(
            YOURS,
            "application error",
            "The application ended with an error of its own.",
            "Read the end of its log.",
            Page.BATCH + "job_retries.html"),
    UNKNOWN(
            YOURS,
            "unknown cause",
            "Neither the exit code nor a reason that Batch gives tells the cause.",
            "Look at the job in the console, and soon: ECS, EKS and SageMaker do not keep for long what they know of it.",
            Page.BATCH + "troubleshooting.html");

    private final Side side;
    private final String title;
    private final String explanation;
    private final String advice;
    private final String page;

    FailureCause(Side side, String title, String explanation, String advice, String page) {
        this.side = side;
        this.title = title;
        this.explanation = explanation;
        this.advice = advice;
        this.page = page;
    }

    /** Who can do something about it. */
    public Side side() {
        return side;
    }

    /** A few words for a subject line. */
    public String title() {
        return title;
    }

    /** What happened, in one sentence. */
    public String explanation() {
        return explanation;
    }

    /** What to do, in one sentence. */
    public String advice() {
        return advice;
    }

    /** Whether it strikes only a job that waits: its last attempt ended before, and was counted then. */
    boolean strikesWaitingJobs() {
        return this == CANCELLED || this == STATE_TIME_LIMIT || this == JOB_QUEUE_DELETED || this == DEPENDENCY_FAILED;
    }

    /** What AWS says of it. */
    public String page() {
        return page;
    }

    /** Where the pages are. */
    private static final class Page {
        static final String BATCH = "https://docs.aws.amazon.com/batch/latest/userguide/";
        static final String BATCH_API = "https://docs.aws.amazon.com/batch/latest/APIReference/";
        static final String ECS = "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/";
    }
}
