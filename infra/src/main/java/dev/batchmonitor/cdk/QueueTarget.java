package dev.batchmonitor.cdk;

import software.amazon.awscdk.interfaces.events.IRuleRef;
import software.amazon.awscdk.services.events.CfnRule.DeadLetterConfigProperty;
import software.amazon.awscdk.services.events.CfnRule.RetryPolicyProperty;
import software.amazon.awscdk.services.events.IRuleTarget;
import software.amazon.awscdk.services.events.RuleTargetConfig;

/**
 * The queue as target of a rule. CDK's own target opens an encrypted queue to all of EventBridge; this one leaves the
 * queue's policy to {@link EventDelivery}, which lets in the monitor's own rules alone.
 */
record QueueTarget(MonitorQueues queues) implements IRuleTarget {
    private static final int ONE_DAY = 86_400;
    private static final int MOST_RETRIES = 185;

    @Override
    public RuleTargetConfig bind(IRuleRef rule) {
        return RuleTargetConfig.builder()
                .arn(queues.queue().getQueueArn())
                .targetResource(queues.queue())
                .deadLetterConfig(DeadLetterConfigProperty.builder()
                        .arn(queues.deadLetterQueue().getQueueArn())
                        .build())
                .retryPolicy(RetryPolicyProperty.builder()
                        .maximumEventAgeInSeconds(ONE_DAY)
                        .maximumRetryAttempts(MOST_RETRIES)
                        .build())
                .build();
    }

    @Override
    public RuleTargetConfig bind(IRuleRef rule, String id) {
        return bind(rule);
    }
}
