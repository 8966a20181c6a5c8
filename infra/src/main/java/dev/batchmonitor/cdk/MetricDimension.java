package dev.batchmonitor.cdk;

/**
 * What metrics of jobs are told apart by, besides the job queue, which every one of them has.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_concepts.html#Dimension">Dimensions</a>
 */
public enum MetricDimension {
    /** The job definition, without its revision. */
    JOB_DEFINITION("JobDefinition"),

    /** Why it failed, one of {@link FailureCause}; of a blocked job queue, the reason that AWS Batch gives. */
    CAUSE("Cause"),

    /** The exit code of the last attempt. */
    EXIT_CODE("ExitCode");

    private final String text;

    MetricDimension(String text) {
        this.text = text;
    }

    /** As CloudWatch shows it. */
    String text() {
        return text;
    }
}
