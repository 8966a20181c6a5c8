package dev.batchmonitor.cdk;

import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.sqs.IQueue;

/** What becomes of resources, and which of them exist already: the properties that all that make some read. */
abstract class ResourceProps {
    private @Nullable RemovalPolicy removalPolicy;
    private @Nullable IQueue deadLetterQueue;

    abstract BatchJobMonitor.Builder builder();

    /**
     * What becomes of both queues, the function's log group, the table of incidents and the key of a new alert topic when the
     * stack is deleted or no longer has them: {@code DESTROY}, {@code RETAIN} or {@code RETAIN_ON_UPDATE_OR_DELETE}. What is
     * kept costs what it costs, a key 1 US dollar a month. Resources that are given stay as they are.
     *
     * <p>Default: {@code RemovalPolicy.DESTROY}: nothing in them is of use without the monitor, but messages that nobody has
     * looked at are lost.
     *
     * @param removalPolicy the policy; there are no snapshots of these resources
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-deletionpolicy.html">DeletionPolicy</a>
     */
    public BatchJobMonitor.Builder removalPolicy(RemovalPolicy removalPolicy) {
        this.removalPolicy = removalPolicy;
        return builder();
    }

    /**
     * The queue for all that could not be delivered or handled: a standard queue in the account and Region of the monitor, which
     * may serve others too. Its policy, and that of its KMS key, are extended so that the account's rules and topics may send to
     * it; those of an imported queue cannot be, and a warning then says what they have to allow.
     *
     * <p>Let it keep messages for 14 days, not SQS's default of 4: their age counts from the monitor's queue on, where they may
     * already have waited for 4.
     *
     * <p>Default: - a new queue that keeps messages for 14 days.
     *
     * @param deadLetterQueue the queue
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html">Dead-letter queues</a>
     */
    public BatchJobMonitor.Builder deadLetterQueue(IQueue deadLetterQueue) {
        this.deadLetterQueue = deadLetterQueue;
        return builder();
    }

    RemovalPolicy removalPolicy() {
        return removalPolicy == null ? RemovalPolicy.DESTROY : removalPolicy;
    }

    @Nullable
    IQueue deadLetterQueue() {
        return deadLetterQueue;
    }
}
