package dev.batchmonitor.cdk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awscdk.Token;

/** The ids that Amazon Q Developer in chat applications takes. */
final class ChatChecks {
    private static final Pattern WORKSPACE = Pattern.compile("[0-9A-Z]{1,255}");
    private static final Pattern SLACK_CHANNEL = Pattern.compile("[A-Za-z0-9]{1,255}");
    private static final Pattern UUID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
    private static final Pattern TEAMS_CHANNEL = Pattern.compile("[\\w=+/.,-]*%3[aA][\\w=+/.,-]*%40[\\w=+/.,-]*");

    private ChatChecks() {}

    static void check(ChatProps props, Problems problems) {
        for (SlackChannel channel : props.slackChannels()) {
            id("slackChannels", "workspaceId", channel.workspaceId(), WORKSPACE, "T012ABCDEFG", problems);
            id("slackChannels", "channelId", channel.channelId(), SLACK_CHANNEL, "C012ABCDEFG", problems);
        }
        for (TeamsChannel channel : props.teamsChannels()) {
            id("teamsChannels", "tenantId", channel.tenantId(), UUID, "a UUID", problems);
            id("teamsChannels", "teamId", channel.teamId(), UUID, "a UUID", problems);
            String example = "19%3aab6e0f0a%40thread.tacv2";
            id("teamsChannels", "channelId", channel.encodedChannelId(), TEAMS_CHANNEL, example, problems);
        }
        once("slackChannels", props.slackChannels(), problems);
        once("teamsChannels", props.teamsChannels(), problems);
    }

    private static void id(
            String property, String part, String id, Pattern allowed, String example, Problems problems) {
        problems.require(
                Token.isUnresolved(id) || allowed.matcher(id).matches(),
                "'" + property + "' must have a " + part + " such as " + example + ", got: '" + id
                        + "'; copy it from the console of Amazon Q Developer in chat applications");
    }

    private static void once(String property, List<?> channels, Problems problems) {
        Set<Object> seen = new HashSet<>();
        for (Object channel : channels) {
            problems.require(
                    seen.add(channel),
                    "'" + property + "' must name each channel once, got: " + channel + " twice; remove one of them");
        }
    }
}
