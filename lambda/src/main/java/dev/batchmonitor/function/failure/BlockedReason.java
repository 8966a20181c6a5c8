package dev.batchmonitor.function.failure;

import dev.batchmonitor.function.job.JobKind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Why a job queue is blocked. The name is the value of the metric dimension {@code Cause} of blocked jobs.
 *
 * @see <a href="https://docs.aws.amazon.com/batch/latest/userguide/job_stuck_in_runnable.html">Jobs stuck in RUNNABLE</a>
 */
public enum BlockedReason {
    INSUFFICIENT_INSTANCE_CAPACITY(
            "CAPACITY:INSUFFICIENT_INSTANCE_CAPACITY",
            "AWS has not got the capacity that the compute environments ask for.",
            "Allow more instance types or Availability Zones, or add an On-Demand compute environment."),
    COMPUTE_ENVIRONMENT_MAX_RESOURCE(
            "MISCONFIGURATION:COMPUTE_ENVIRONMENT_MAX_RESOURCE",
            "The job needs more than the maximum vCPUs of the compute environments.",
            "Raise maxvCpus, or lower what the job asks for."),
    JOB_RESOURCE_REQUIREMENT(
            "MISCONFIGURATION:JOB_RESOURCE_REQUIREMENT",
            "No instance type of the compute environments has the vCPUs, memory or GPUs that the job asks for.",
            "Allow larger instance types, or lower what the job asks for."),
    SERVICE_ROLE_PERMISSIONS(
            "MISCONFIGURATION:SERVICE_ROLE_PERMISSIONS",
            "The service role of the compute environment lacks a permission.",
            "Use the service-linked role, or add the permission."),
    EC2_INSTANCE_CONFIGURATION_UNSUPPORTED(
            "MISCONFIGURATION:EC2_INSTANCE_CONFIGURATION_UNSUPPORTED",
            "The compute environment's configuration does not fit its instance types.",
            "Check launch template, image and instance types against each other."),
    SERVICE_ENVIRONMENT_MAX_RESOURCE(
            "MISCONFIGURATION:SERVICE_ENVIRONMENT_MAX_RESOURCE",
            "The job needs more than the service environment's capacity limit.",
            "Raise the capacity limit of the service environment, or lower what the job asks for."),
    QUOTA_MANAGEMENT_LIMIT_EXCEEDED(
            "MISCONFIGURATION:QUOTA_MANAGEMENT_LIMIT_EXCEEDED",
            "The job needs more than its quota share allows.",
            "Raise the quota share, or lower what the job asks for."),
    ACTION_REQUIRED(
            "ACTION_REQUIRED",
            "The compute environments of the queue are invalid.",
            "Look at their status reason and repair or replace them."),
    UNDETERMINED(
            "UNDETERMINED",
            "Batch does not say why. A Spot shortage can be reported like this.",
            "Look at the scaling activities of the compute environments."),
    OTHER(
            "",
            "Batch gives a reason that this version does not know: see the status reason.",
            "Look it up in the Batch user guide.");

    /** What AWS says of blocked queues. */
    public static final String PAGE = "https://docs.aws.amazon.com/batch/latest/userguide/job_stuck_in_runnable.html";

    private static final Guidance NO_TRAINING_CAPACITY = new Guidance(
            "SageMaker has not got the instances that the training job asks for.",
            "Batch tries again by itself. If it lasts, use another instance type or Region, or a training plan.",
            PAGE);

    private static final int MAX_WORD = 60;

    private final String prefix;
    private final String explanation;
    private final String advice;

    BlockedReason(String prefix, String explanation, String advice) {
        this.prefix = prefix;
        this.explanation = explanation;
        this.advice = advice;
    }

    /** The reason that the status reason begins with; {@link #OTHER} for all that Batch may add. */
    public static BlockedReason of(@Nullable String statusReason) {
        return Arrays.stream(values())
                .filter(reason ->
                        statusReason == null ? reason == UNDETERMINED : statusReason.startsWith(reason.prefix))
                .findFirst()
                .orElse(OTHER);
    }

    /**
     * The reason in one word: of one that this version does not know, the word that Batch uses, so that two of them are not
     * taken for the same.
     */
    public String word(@Nullable String statusReason) {
        if (this != OTHER || statusReason == null) {
            return name();
        }
        String code = statusReason.split("[^A-Z0-9_:]", 2)[0];
        String word = code.substring(code.indexOf(':') + 1);
        return word.isEmpty() || word.length() > MAX_WORD ? name() : word;
    }

    public String explanation() {
        return explanation;
    }

    public String advice() {
        return advice;
    }

    /** What is to be said of it: service jobs run on no compute environment. */
    public Guidance guidance(JobKind kind) {
        return kind == JobKind.SERVICE && this == INSUFFICIENT_INSTANCE_CAPACITY
                ? NO_TRAINING_CAPACITY
                : new Guidance(explanation, advice, PAGE);
    }
}
