package dev.batchmonitor.cdk.app;

import dev.batchmonitor.cdk.SlackChannel;
import dev.batchmonitor.cdk.TeamsChannel;
import java.util.List;
import java.util.Optional;

/** The channels of chats: several of one Slack workspace, and several of one team of Microsoft Teams. */
record ChatContext(Context context) {
    private static final String WORKSPACE = "slackWorkspaceId";
    private static final String SLACK = "slackChannelIds";
    private static final String TENANT = "teamsTenantId";
    private static final String TEAM = "teamsTeamId";
    private static final String TEAMS = "teamsChannelIds";

    Optional<List<SlackChannel>> slackChannels() {
        Optional<List<String>> ids = context.list(SLACK);
        Optional<String> workspace = together(SLACK, ids, WORKSPACE);
        return ids.flatMap(channels -> workspace.map(
                in -> channels.stream().map(id -> new SlackChannel(in, id)).toList()));
    }

    Optional<List<TeamsChannel>> teamsChannels() {
        Optional<List<String>> ids = context.list(TEAMS);
        Optional<String> tenant = together(TEAMS, ids, TENANT);
        Optional<String> team = together(TEAMS, ids, TEAM);
        return ids.flatMap(channels -> tenant.flatMap(of -> team.map(
                in -> channels.stream().map(id -> new TeamsChannel(of, in, id)).toList())));
    }

    private Optional<String> together(String idsKey, Optional<List<String>> ids, String key) {
        Optional<String> value = context.text(key);
        if (ids.isPresent() && value.isEmpty()) {
            throw ContextException.incomplete(idsKey, key);
        }
        if (ids.isEmpty() && value.isPresent()) {
            throw ContextException.incomplete(key, idsKey);
        }
        return value;
    }
}
