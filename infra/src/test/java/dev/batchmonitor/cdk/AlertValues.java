package dev.batchmonitor.cdk;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.sns.ITopicSubscription;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.UrlSubscription;

/** Values of the properties that say who is told what. */
final class AlertValues {
    private AlertValues() {}

    static List<Property> all() {
        return List.of(
                Property.made("alertTopic", AlertValues::topic, BatchJobMonitor.Builder::alertTopic),
                Property.of("alertEmails", List.of("ops@example.com"), BatchJobMonitor.Builder::alertEmails),
                Property.of("phoneNumbers", List.of("+4915112345678"), BatchJobMonitor.Builder::phoneNumbers),
                Property.made("subscriptions", stack -> subscriptions(), BatchJobMonitor.Builder::subscriptions),
                Property.of(
                        "slackChannels",
                        List.of(new SlackChannel("T012ABCDEFG", "C012ABCDEFG")),
                        BatchJobMonitor.Builder::slackChannels),
                Property.of("teamsChannels", List.of(teamsChannel()), BatchJobMonitor.Builder::teamsChannels),
                Property.made("encryptionKey", AlertValues::key, BatchJobMonitor.Builder::encryptionKey),
                Property.of("attemptAlerts", true, BatchJobMonitor.Builder::attemptAlerts),
                Property.of("consoleDomain", "console.example.org", BatchJobMonitor.Builder::consoleDomain),
                Property.of("incidentWindow", Duration.seconds(0), BatchJobMonitor.Builder::incidentWindow),
                Property.of("incidentWindow", Duration.hours(1), BatchJobMonitor.Builder::incidentWindow),
                Property.of("arrayAlerts", ArrayAlerts.SUMMARY, BatchJobMonitor.Builder::arrayAlerts),
                Property.of("recoveryAlerts", true, BatchJobMonitor.Builder::recoveryAlerts),
                Property.of("quietCauses", List.of(FailureCause.CANCELLED), BatchJobMonitor.Builder::quietCauses),
                Property.of(
                        "expectedExitCodes",
                        Map.of("import", List.of(3, 75)),
                        BatchJobMonitor.Builder::expectedExitCodes),
                Property.made("alertRules", stack -> List.of(rule(stack)), BatchJobMonitor.Builder::alertRules),
                Property.of("logLines", 0, BatchJobMonitor.Builder::logLines),
                Property.of("logLines", 50, BatchJobMonitor.Builder::logLines),
                Property.made("logGroups", AlertValues::logGroups, BatchJobMonitor.Builder::logGroups));
    }

    static Key key(Stack stack) {
        return stack.getNode().tryFindChild("Key") instanceof Key key ? key : new Key(stack, "Key");
    }

    static Topic onCall(Stack stack) {
        return stack.getNode().tryFindChild("OnCall") instanceof Topic topic ? topic : new Topic(stack, "OnCall");
    }

    private static Topic topic(Stack stack) {
        return Topic.Builder.create(stack, "Topic").masterKey(key(stack)).build();
    }

    private static List<ITopicSubscription> subscriptions() {
        return List.of(new UrlSubscription("https://example.com/alerts"));
    }

    private static TeamsChannel teamsChannel() {
        return new TeamsChannel(
                "11111111-2222-3333-4444-555555555555",
                "66666666-7777-8888-9999-000000000000",
                "19:aab6e0f0a@thread.tacv2");
    }

    private static List<ILogGroup> logGroups(Stack stack) {
        return List.of(
                LogGroup.fromLogGroupName(stack, "JobLog", "/aws/batch/job"),
                LogGroup.fromLogGroupArn(
                        stack, "OtherLog", "arn:aws:logs:us-east-1:111122223333:log-group:/jobs/etl:*"));
    }

    private static AlertRule rule(Stack stack) {
        return AlertRule.builder()
                .queues(List.of("night*"))
                .definitions(List.of("import", "report-*"))
                .causes(List.of(FailureCause.OUT_OF_MEMORY, FailureCause.EXIT_CODE))
                .tags(Map.of("team", "genomics"))
                .severity(AlertSeverity.CRITICAL)
                .runbookUrl("https://wiki.example.com/import")
                .topic(onCall(stack))
                .build();
    }
}
