package dev.batchmonitor.cdk;

/**
 * A Slack channel that gets alerts through Amazon Q Developer in chat applications. Its workspace has to be authorised once in
 * the console of that service, and for a private channel its app has to be invited. An account can have one configuration for
 * a channel, so that another monitor in it cannot name the same one.
 *
 * @param workspaceId the id of the workspace, such as {@code T012ABCDEFG}, as the console shows it
 * @param channelId the id of the channel, such as {@code C012ABCDEFG}: the end of its link
 * @see <a href="https://docs.aws.amazon.com/chatbot/latest/adminguide/slack-setup.html">Get started with Slack</a>
 */
public record SlackChannel(String workspaceId, String channelId) {}
