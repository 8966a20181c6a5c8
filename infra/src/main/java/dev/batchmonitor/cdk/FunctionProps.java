package dev.batchmonitor.cdk;

import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.logs.RetentionDays;

/** How the function runs: the properties that {@link MonitorFunction} reads. */
abstract class FunctionProps extends MetricProps {
    private @Nullable Duration batchingWindow;
    private @Nullable Number memorySize;
    private @Nullable Duration functionTimeout;
    private @Nullable RetentionDays logRetention;
    private @Nullable Number maximumConcurrency;
    private @Nullable Number reservedConcurrency;
    private @Nullable Boolean tracing;
    private @Nullable Boolean snapStart;
    private @Nullable Code functionCode;

    /**
     * How long Lambda gathers events before it calls the function: 1 second to 5 minutes, in whole seconds. Longer
     * means later alerts, fewer invocations and fewer calls to AWS Batch.
     *
     * <p>Default: 5 seconds
     *
     * @param batchingWindow the time
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html">SQS event source mappings</a>
     */
    public BatchJobMonitor.Builder batchingWindow(Duration batchingWindow) {
        this.batchingWindow = batchingWindow;
        return builder();
    }

    /**
     * The function's memory in MB, 128 to 10240. Lambda gives CPU in proportion to it.
     *
     * <p>Default: 512
     *
     * @param memorySize a whole number of MB
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html">Lambda function memory</a>
     */
    public BatchJobMonitor.Builder memorySize(Number memorySize) {
        this.memorySize = memorySize;
        return builder();
    }

    /**
     * How long one invocation may take: 10 seconds to 15 minutes, in whole seconds. A message stays invisible in the
     * queue for six times as long, which is when a failed one is tried again.
     *
     * <p>Default: 60 seconds
     *
     * @param functionTimeout the time
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html">Lambda function timeout</a>
     */
    public BatchJobMonitor.Builder functionTimeout(Duration functionTimeout) {
        this.functionTimeout = functionTimeout;
        return builder();
    }

    /**
     * How long CloudWatch keeps the function's own log. The logs of your jobs are not touched.
     *
     * <p>Default: {@code RetentionDays.ONE_YEAR}
     *
     * @param logRetention the time
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html">Log groups</a>
     */
    public BatchJobMonitor.Builder logRetention(RetentionDays logRetention) {
        this.logRetention = logRetention;
        return builder();
    }

    /**
     * How many batches of events the queue may give to the function at the same time: 2 to 1000. More means that a storm of
     * failures is told sooner, and more calls of DescribeJobs at a time, which share a quota with all else in the account.
     *
     * <p>Default: 5
     *
     * @param maximumConcurrency a whole number of invocations
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html">Scaling of SQS event sources</a>
     */
    public BatchJobMonitor.Builder maximumConcurrency(Number maximumConcurrency) {
        this.maximumConcurrency = maximumConcurrency;
        return builder();
    }

    /**
     * How many concurrent invocations of the account and Region are set aside for this function, and for it alone: at least as
     * many as {@link #maximumConcurrency}, since what is throttled too often ends in the dead-letter queue. The account has to
     * keep 100 for all other functions.
     *
     * <p>Default: - none, the function shares those of the account.
     *
     * @param reservedConcurrency a whole number of invocations
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html">Reserved concurrency</a>
     */
    public BatchJobMonitor.Builder reservedConcurrency(Number reservedConcurrency) {
        this.reservedConcurrency = reservedConcurrency;
        return builder();
    }

    /**
     * Whether AWS X-Ray traces invocations of the function. Without it the function has no permission to send traces.
     *
     * <p>Default: true
     *
     * @param tracing false for no traces
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html">AWS Lambda and AWS X-Ray</a>
     */
    public BatchJobMonitor.Builder tracing(Boolean tracing) {
        this.tracing = tracing;
        return builder();
    }

    /**
     * Whether the function starts from a snapshot of itself and not from scratch. False is for Regions where AWS Lambda has no
     * SnapStart for Java: CDK's own validation reports {@code E2530} for {@code cn-north-1} and {@code us-gov-west-1}.
     *
     * <p>Default: true
     *
     * @param snapStart false to start from scratch, which takes longer
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html">Lambda SnapStart</a>
     */
    public BatchJobMonitor.Builder snapStart(Boolean snapStart) {
        this.snapStart = snapStart;
        return builder();
    }

    /**
     * The code of the function, for a build of your own or one that lies in your own bucket. It has to hold the same
     * handler and read the same environment variables.
     *
     * <p>Default: - the function that comes with this library.
     *
     * @param functionCode the code
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-package.html">Java functions as zip archives</a>
     */
    public BatchJobMonitor.Builder functionCode(Code functionCode) {
        this.functionCode = functionCode;
        return builder();
    }

    Duration batchingWindow() {
        return batchingWindow == null ? Duration.seconds(5) : batchingWindow;
    }

    Number memorySize() {
        return memorySize == null ? 512 : memorySize;
    }

    Duration functionTimeout() {
        return functionTimeout == null ? Duration.seconds(60) : functionTimeout;
    }

    RetentionDays logRetention() {
        return logRetention == null ? RetentionDays.ONE_YEAR : logRetention;
    }

    Number maximumConcurrency() {
        return maximumConcurrency == null ? 5 : maximumConcurrency;
    }

    @Nullable
    Number reservedConcurrency() {
        return reservedConcurrency;
    }

    boolean tracing() {
        return !Boolean.FALSE.equals(tracing);
    }

    boolean snapStart() {
        return !Boolean.FALSE.equals(snapStart);
    }

    @Nullable
    Code functionCode() {
        return functionCode;
    }
}
