package dev.batchmonitor.cdk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which chats are told: the properties that {@link ChatChannels} reads. */
abstract class ChatProps extends AlertProps {
    private @Nullable List<SlackChannel> slackChannels;
    private @Nullable List<TeamsChannel> teamsChannels;

    /**
     * Slack channels to subscribe to the alert topic, whether it is new or given. The role that is made for them may do
     * nothing, and nobody can run AWS commands from them.
     *
     * <p>Default: - none
     *
     * @param slackChannels the channels, each once, in workspaces that were authorised before
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/chatbot/latest/adminguide/slack-setup.html">Get started with Slack</a>
     */
    public BatchJobMonitor.Builder slackChannels(List<SlackChannel> slackChannels) {
        this.slackChannels = slackChannels;
        return builder();
    }

    /**
     * Channels of Microsoft Teams to subscribe to the alert topic, whether it is new or given. The role that is made for them
     * may do nothing, and nobody can run AWS commands from them.
     *
     * <p>Default: - none
     *
     * @param teamsChannels the channels, each once, in teams that were authorised before
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/chatbot/latest/adminguide/teams-setup.html">Get started with Microsoft Teams</a>
     */
    public BatchJobMonitor.Builder teamsChannels(List<TeamsChannel> teamsChannels) {
        this.teamsChannels = teamsChannels;
        return builder();
    }

    List<SlackChannel> slackChannels() {
        return slackChannels == null ? List.of() : slackChannels;
    }

    List<TeamsChannel> teamsChannels() {
        return teamsChannels == null ? List.of() : teamsChannels;
    }

    boolean hasChats() {
        return !slackChannels().isEmpty() || !teamsChannels().isEmpty();
    }
}
