package dev.batchmonitor.cdk;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.sns.ITopic;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sqs.IQueue;
import software.constructs.Construct;

/** The topic for alerts, given or new, and its subscriptions. */
final class AlertTopic {
    private AlertTopic() {}

    static ITopic create(Construct scope, AlarmProps props, IQueue deadLetterQueue) {
        ITopic given = props.alertTopic();
        ITopic topic = given == null ? newTopic(scope, props) : given;
        if (given != null && !props.alarmThresholds().isEmpty()) {
            letAlarmsPublish(scope, given);
        }
        AlertSubscriptions.create(scope, props, topic, deadLetterQueue);
        ChatChannels.create(scope, props, topic);
        return topic;
    }

    private static Topic newTopic(Construct scope, AlarmProps props) {
        IKey given = props.encryptionKey();
        IKey key = given == null ? newKey(scope, props) : given;
        if (props.hasChats()) {
            MonitorKey.allowChats(scope, key);
        }
        Topic topic = Topic.Builder.create(scope, "AlertTopic")
                .displayName("AWS Batch alerts")
                .enforceSsl(true)
                .masterKey(key)
                .build();
        topic.addToResourcePolicy(alarmsMayPublish(topic));
        return topic;
    }

    /** The key that AWS manages for SNS has a policy that keeps alarms out, and nobody can change it. */
    private static Key newKey(Construct scope, ChatProps props) {
        Key key = Key.Builder.create(scope, "AlertTopicKey")
                .description(
                        "Encrypts the AWS Batch alerts of " + scope.getNode().getPath())
                .enableKeyRotation(true)
                .removalPolicy(props.removalPolicy())
                .build();
        MonitorKey.allowAlarms(scope, key);
        MonitorKey.denyGrants(key);
        return key;
    }

    /** A topic without a policy has the one that SNS gives by default, which would be lost to one that is made here. */
    private static void letAlarmsPublish(Construct scope, ITopic topic) {
        if (topic.getNode().tryFindChild("Policy") != null) {
            topic.addToResourcePolicy(alarmsMayPublish(topic));
        }
        IKey key = topic.getMasterKey();
        if (key != null) {
            MonitorKey.allowAlarms(scope, key);
        }
    }

    /** A topic with a policy has lost the one that SNS gives by default, and with it the alarms of its own account. */
    private static PolicyStatement alarmsMayPublish(ITopic topic) {
        return PolicyStatement.Builder.create()
                .sid("AllowAlarmsOfThisAccount")
                .principals(List.of(new ServicePrincipal("cloudwatch.amazonaws.com")))
                .actions(List.of("sns:Publish"))
                .resources(List.of(topic.getTopicArn()))
                .conditions(Map.of(
                        "StringEquals",
                        Map.of("aws:SourceAccount", Stack.of(topic).getAccount())))
                .build();
    }
}
