package dev.batchmonitor.function.failure;

import static dev.batchmonitor.function.failure.Side.AWS;
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
            "Somebody cancelled the job before it started.",
            "Nothing, if that was meant; else CloudTrail says who called CancelJob.",
            Page.BATCH_API + "API_CancelJob.html"),
    TERMINATED(
            DECISION,
            "terminated",
            "Somebody terminated the job.",
            "Nothing, if that was meant; else CloudTrail says who called TerminateJob.",
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
            "The attempt ran longer than its timeout allows.",
            "Find out in the log what took so long, or raise attemptDurationSeconds.",
            Page.BATCH + "job_timeouts.html"),
    DEPENDENCY_FAILED(
            YOURS,
            "dependency failed",
            "A job that this one depends on failed.",
            "Look at the job that it waited for.",
            Page.BATCH + "job_dependencies.html"),
    ARRAY_CHILD_FAILED(
            YOURS,
            "array child failed",
            "At least one child of the array job failed.",
            "Look at the children that failed: each has a cause of its own.",
            Page.BATCH + "array_jobs.html"),
    HOST_TERMINATED(
            AWS,
            "host terminated",
            "The EC2 instance under the job was terminated: a Spot reclaim, a scale-in or a manual stop.",
            "Retry on onStatusReason \"Host EC2*\", or use On-Demand capacity for long jobs.",
            Page.BATCH + "best-practices.html"),
    SPOT_INTERRUPTION(
            AWS,
            "Spot interruption",
            "Fargate Spot took its capacity back.",
            "Retry on onStatusReason \"Your Spot Task was interrupted*\", or use Fargate instead of Fargate Spot.",
            Page.BATCH + "best-practices.html"),
    PREEMPTED(
            AWS,
            "preempted",
            "Batch took the capacity back for other jobs.",
            "Give its quota share more capacity of its own, or raise preemptionRetriesBeforeTermination.",
            Page.BATCH + "preemption.html"),
    POD_EVICTED(
            AWS,
            "pod evicted",
            "Kubernetes evicted the pod from its node, usually because memory or disk of the node ran short.",
            "Submit it again, with resource requests that match what the pod uses.",
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
            "The overrides of command and environment exceed the 8,192 characters that ECS takes.",
            "Pass the data through S3 and give the job its location. A retry cannot help.",
            Page.ECS_API + "API_RunTask.html"),
    OUT_OF_MEMORY(
            YOURS,
            "out of memory",
            "The container used more memory than it may and was killed.",
            "Raise its memory, or make it use less.",
            Page.BATCH + "memory-management.html"),
    IMAGE_PULL_FAILED(
            CONFIGURATION,
            "image pull failed",
            "The container image could not be pulled, so this attempt ran nothing.",
            "Check the image's name and tag, the role that pulls it, and the way to the registry.",
            Page.ECS + "task_cannot_pull_image.html"),
    CONTAINER_START_TIMEOUT(
            AWS,
            "container start timed out",
            "Docker on the host took too long to create or start the container.",
            "Submit it again; to let Batch do so, allow more attempts. If it comes back, give the hosts faster disks.",
            Page.ECS + "stopped-task-errors.html"),
    CONTAINER_START_FAILED(
            CONFIGURATION,
            "container start failed",
            "The container could not be created or started.",
            "The reason says what is missing: a program, a device, a volume, a log group, or space on the host's disk.",
            Page.ECS + "stopped-task-errors.html"),
    CONTAINER_LOST(
            AWS,
            "container lost",
            "The ECS agent lost sight of the container. The work may have been done.",
            "Check the result before running the job again.",
            Page.ECS + "stopped-task-errors.html"),
    RESOURCE_INITIALIZATION_FAILED(
            CONFIGURATION,
            "initialization failed",
            "The task could not be prepared: its secrets, registry login, log group, file system or network.",
            "Check the execution role, what the reason names, and the way from the subnets to ECR, Secrets Manager and CloudWatch Logs.",
            Page.ECS + "resource-initialization-error.html"),
    NETWORK_INTERFACE_TIMEOUT(
            AWS,
            "no network interface",
            "Fargate did not get a network interface for the task.",
            "Check that the subnets have free addresses, and submit it again; to let Batch do so, allow more attempts.",
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
            Page.ECS + "stopped-task-errors.html"),
    TRAINING_JOB_FAILED(
            YOURS,
            "training job failed",
            "The SageMaker training job of this service job failed.",
            "Look at its failure reason and its log in SageMaker.",
            Page.BATCH + "service-job-events.html"),
    TRAINING_JOB_REFUSED(
            CONFIGURATION,
            "training job refused",
            "SageMaker did not accept the training job of this service job.",
            "Repair the request as the reason says, or raise the quota that it names. A retry alone cannot help.",
            Page.BATCH + "service-job-retries.html"),
    TRAINING_JOB_NOT_RUN(
            AWS,
            "training job not run",
            "SageMaker had not got the capacity for the training job, or an error of its own.",
            "Submit it again; to let Batch do so, allow more attempts.",
            Page.BATCH + "service-job-retries.html"),
    COMMAND_NOT_RUN(
            YOURS,
            "command not run",
            "A command was not found (127) or could not be executed (126): that of the job, or one that its script calls.",
            "Read the end of the log, which names it, and check it against the image.",
            Page.ECS + "docker-diags.html"),
    KILLED_BY_SIGNAL(
            YOURS,
            "killed by a signal",
            "A signal ended the process.",
            "Read the end of the log, and look for what may have sent the signal.",
            Page.ECS + "docker-diags.html"),
    EXIT_CODE(
            YOURS,
            "application error",
            "The application ended with an error of its own.",
            "Read the end of the log.",
            Page.BATCH + "troubleshooting.html"),
    UNKNOWN(
            Side.UNKNOWN,
            "unknown cause",
            "Neither the exit code nor a reason that Batch gives tells the cause.",
            "Look at the job in the console, and soon: what ran it is not kept for long.",
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
        static final String ECS_API = "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/";
        static final String ECS = "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/";
    }
}
