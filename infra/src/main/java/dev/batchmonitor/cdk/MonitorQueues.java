package dev.batchmonitor.cdk;

import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.IQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.amazon.awscdk.services.sqs.RedriveAllowPolicy;
import software.amazon.awscdk.services.sqs.RedrivePermission;
import software.constructs.Construct;

/**
 * The queue between EventBridge and the function, and the one for all that could not be delivered or handled.
 *
 * @param queue what the function reads
 * @param deadLetterQueue what needs somebody to look at it; with a policy that can be extended only if it is the monitor's own
 * @param ownDeadLetters whether it is the monitor's own, so that it is known how long it keeps messages
 */
record MonitorQueues(Queue queue, IQueue deadLetterQueue, boolean ownDeadLetters) {
    private static final int RECEIVES_BEFORE_DEAD_LETTER = 5;

    static MonitorQueues create(Construct scope, FunctionProps props) {
        IQueue given = props.deadLetterQueue();
        IQueue deadLetterQueue = given == null ? newDeadLetterQueue(scope, props) : GivenDeadLetters.open(scope, given);
        Queue queue = encrypted(Queue.Builder.create(scope, "Queue"), props.encryptionKey())
                .removalPolicy(props.removalPolicy())
                .retentionPeriod(Duration.days(4))
                .visibilityTimeout(sixTimes(props.functionTimeout()))
                .deadLetterQueue(DeadLetterQueue.builder()
                        .queue(deadLetterQueue)
                        .maxReceiveCount(RECEIVES_BEFORE_DEAD_LETTER)
                        .build())
                .build();
        return new MonitorQueues(queue, deadLetterQueue, given == null);
    }

    private static Queue newDeadLetterQueue(Construct scope, FunctionProps props) {
        return encrypted(Queue.Builder.create(scope, "DeadLetterQueue"), props.encryptionKey())
                .removalPolicy(props.removalPolicy())
                .retentionPeriod(Duration.days(14))
                // By name of the source would be circular; Control Tower wants the choice written down.
                .redriveAllowPolicy(RedriveAllowPolicy.builder()
                        .redrivePermission(RedrivePermission.ALLOW_ALL)
                        .build())
                .build();
    }

    /** Six times the timeout of the function is what AWS Lambda asks for, so that a throttled batch is not read twice. */
    private static Duration sixTimes(Duration timeout) {
        return Duration.seconds(6 * timeout.toSeconds().longValue());
    }

    private static Queue.Builder encrypted(Queue.Builder queue, @Nullable IKey key) {
        queue.enforceSsl(true);
        return key == null
                ? queue.encryption(QueueEncryption.SQS_MANAGED)
                : queue.encryption(QueueEncryption.KMS).encryptionMasterKey(key);
    }
}
