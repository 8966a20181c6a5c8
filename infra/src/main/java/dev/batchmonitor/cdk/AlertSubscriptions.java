package dev.batchmonitor.cdk;

import java.util.List;
import software.amazon.awscdk.Token;
import software.amazon.awscdk.services.sns.ITopic;
import software.amazon.awscdk.services.sns.Subscription;
import software.amazon.awscdk.services.sns.SubscriptionProtocol;
import software.amazon.awscdk.services.sqs.IQueue;
import software.constructs.Construct;

/** Who gets the alerts by mail, as text message or in whatever way. */
final class AlertSubscriptions {
    private AlertSubscriptions() {}

    static void create(Construct scope, AlertProps props, ITopic topic, IQueue deadLetterQueue) {
        subscribe(scope, topic, "Email", SubscriptionProtocol.EMAIL, props.alertEmails(), deadLetterQueue);
        subscribe(scope, topic, "Phone", SubscriptionProtocol.SMS, props.phoneNumbers(), deadLetterQueue);
        props.subscriptions().forEach(topic::addSubscription);
    }

    /** In the scope of the monitor: a topic of another stack would otherwise depend on the monitor's queue. */
    private static void subscribe(
            Construct scope,
            ITopic topic,
            String id,
            SubscriptionProtocol protocol,
            List<String> endpoints,
            IQueue deadLetterQueue) {
        for (int i = 0; i < endpoints.size(); i++) {
            String endpoint = endpoints.get(i);
            Subscription.Builder.create(scope, id + (Token.isUnresolved(endpoint) ? String.valueOf(i) : ":" + endpoint))
                    .topic(topic)
                    .protocol(protocol)
                    .endpoint(endpoint)
                    .deadLetterQueue(deadLetterQueue)
                    .build();
        }
    }
}
