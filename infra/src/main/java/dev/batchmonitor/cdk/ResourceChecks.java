package dev.batchmonitor.cdk;

import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Token;
import software.amazon.awscdk.services.sqs.IQueue;

/** What can become of resources, and what Amazon SQS can use as dead-letter queue. */
final class ResourceChecks {
    private ResourceChecks() {}

    static void check(ResourceProps props, Stack stack, Problems problems) {
        problems.require(
                props.removalPolicy() != RemovalPolicy.SNAPSHOT,
                "'removalPolicy' must be DESTROY, RETAIN or RETAIN_ON_UPDATE_OR_DELETE, got: SNAPSHOT; queues, logs, tables"
                        + " and keys have no snapshots, so use RETAIN to keep them");
        deadLetterQueue(props.deadLetterQueue(), stack, problems);
    }

    private static void deadLetterQueue(@Nullable IQueue queue, Stack stack, Problems problems) {
        if (queue == null) {
            return;
        }
        problems.require(
                !Boolean.TRUE.equals(queue.getFifo()),
                "'deadLetterQueue' must be a standard queue, as EventBridge and the monitor's own queue want, got: FIFO queue '"
                        + queue.getNode().getPath() + "'; give a standard queue or leave it out");
        Region.of(stack).require("deadLetterQueue", queue, queue.getQueueArn(), problems);
        String account = stack.getAccount();
        String other = queue.getEnv().getAccount();
        problems.require(
                Token.isUnresolved(account) || Token.isUnresolved(other) || account.equals(other),
                "'deadLetterQueue' must be in the monitor's own account " + account + ", got: '"
                        + queue.getNode().getPath() + "' in " + other + "; give one of this account or leave it out");
    }
}
