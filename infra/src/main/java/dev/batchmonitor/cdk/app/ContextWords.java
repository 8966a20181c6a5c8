package dev.batchmonitor.cdk.app;

import java.util.Map;

/** Says what is wrong with a property to somebody who set it by context: in one line, with the name of the context key. */
final class ContextWords {
    /** Keys that differ from the property they set. */
    private static final Map<String, String> KEYS = Map.of(
            "alertEmails", "email",
            "alertTopic", "alertTopicArn",
            "eventBus", "eventBusArn",
            "slackChannels", "slackWorkspaceId' and 'slackChannelIds",
            "teamsChannels", "teamsTenantId', 'teamsTeamId' and 'teamsChannelIds",
            "incidentWindow", "incidentWindowSeconds",
            "functionTimeout", "timeoutSeconds",
            "batchingWindow", "batchingWindowSeconds",
            "logRetention", "logRetentionDays");

    private ContextWords() {}

    static String of(String message) {
        String line =
                message.replaceAll("\\R- ", "; ").replaceFirst(":; ", ": ").replaceAll("\\s*\\R\\s*", " ");
        for (Map.Entry<String, String> key : KEYS.entrySet()) {
            line = line.replace("'" + key.getKey() + "'", "context '" + key.getValue() + "'");
        }
        return line;
    }
}
