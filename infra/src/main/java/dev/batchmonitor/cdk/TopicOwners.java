package dev.batchmonitor.cdk;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Token;
import software.amazon.awscdk.services.sns.ITopic;
import software.constructs.Construct;

/** The accounts that topics belong to. In the function's own account its role is enough to publish; elsewhere it is not. */
final class TopicOwners {
    private TopicOwners() {}

    static void advise(Construct scope, Collection<ITopic> topics) {
        String own = Stack.of(scope).getAccount();
        Set<String> told = new HashSet<>();
        for (ITopic topic : topics) {
            String other = topic.getEnv().getAccount();
            boolean foreign = !Token.isUnresolved(own) && !Token.isUnresolved(other) && !own.equals(other);
            if (foreign && told.add(other)) {
                Annotations.of(scope)
                        .addWarningV2(
                                "batch-job-monitor:alertTopicPolicy",
                                "'alertTopic' or a topic of 'alertRules' belongs to account " + other
                                        + ", so its policy cannot be extended here; it has to allow sns:Publish to account "
                                        + own + ". Acknowledge this warning when it does");
            }
        }
    }
}
