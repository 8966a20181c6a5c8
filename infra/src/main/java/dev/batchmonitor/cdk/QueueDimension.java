package dev.batchmonitor.cdk;

import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Token;
import software.amazon.awscdk.services.batch.IJobQueue;
import software.constructs.Construct;

/** What a job queue is called in the function's metrics. */
final class QueueDimension {
    private QueueDimension() {}

    /** The name alone in the monitor's own account and Region; there may be a queue of this name in each of the others. */
    static String of(Construct scope, IJobQueue jobQueue) {
        Stack stack = Stack.of(scope);
        String arn = jobQueue.getJobQueueArn();
        String name = jobQueue.getJobQueueName();
        // A job queue that is imported by its ARN does not say by itself where it is.
        boolean known = !Token.isUnresolved(arn);
        String account = known ? arn.split(":", -1)[4] : jobQueue.getEnv().getAccount();
        String region = known ? arn.split(":", -1)[3] : jobQueue.getEnv().getRegion();
        return differs(account, stack.getAccount()) || differs(region, stack.getRegion())
                ? account + ":" + region + ":" + name
                : name;
    }

    private static boolean differs(String one, String other) {
        return !Token.isUnresolved(one) && !Token.isUnresolved(other) && !one.equals(other);
    }
}
