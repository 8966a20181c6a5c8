package dev.batchmonitor.local.aws.sns;

import dev.batchmonitor.local.aws.protocol.AwsAccount;
import dev.batchmonitor.local.aws.protocol.Operation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** The standard topics of Amazon SNS and who subscribed to them. */
public final class Topics {
    private final AwsAccount account;
    private final Map<String, List<Subscription>> subscriptions = new ConcurrentHashMap<>();
    private volatile Predicate<PublishedMessage> refused = message -> false;

    public Topics(AwsAccount account) {
        this.account = account;
    }

    /** Adds a topic of the account and returns its ARN. */
    public String create(String name) {
        String arn = account.arn("sns", name);
        add(arn);
        return arn;
    }

    /** Adds a topic by its ARN. */
    public void add(String topicArn) {
        subscriptions.computeIfAbsent(topicArn, arn -> new CopyOnWriteArrayList<>());
    }

    /** Subscribes to every message of a topic. */
    public Subscription subscribe(String topicArn, String protocol) {
        return subscribe(topicArn, protocol, FilterPolicy.NONE);
    }

    /** Subscribes to the messages that the policy lets through. */
    public Subscription subscribe(String topicArn, String protocol, FilterPolicy filterPolicy) {
        Subscription subscription = new Subscription(protocol, filterPolicy);
        subscribers(topicArn).add(subscription);
        return subscription;
    }

    /** Fails to take these messages from now on, each by itself, as if something at Amazon SNS were broken. */
    public void refuse(Predicate<PublishedMessage> messages) {
        refused = messages;
    }

    /** The operations of Amazon SNS that are answered here. */
    public Map<String, Operation> operations() {
        return Map.of("Publish", new Publish(this), "PublishBatch", new PublishBatch(this));
    }

    void requireTopic(String topicArn) {
        subscribers(topicArn);
    }

    /** Checks a message, delivers it and returns its id. */
    String publish(PublishedMessage message) {
        List<Subscription> subscribers = subscribers(message.topicArn());
        MessageCheck.check(message);
        SubjectCheck.check(message.subject());
        AttributeCheck.check(message.attributes());
        if (refused.test(message)) {
            throw SnsErrors.internal();
        }
        String messageId = UUID.randomUUID().toString();
        subscribers.forEach(subscription -> subscription.offer(messageId, message));
        return messageId;
    }

    private List<Subscription> subscribers(String topicArn) {
        List<Subscription> subscribers = subscriptions.get(topicArn);
        if (subscribers == null) {
            throw SnsErrors.topicNotFound();
        }
        return subscribers;
    }
}
