package dev.batchmonitor.cdk;

/**
 * A channel of Microsoft Teams that gets alerts through Amazon Q Developer in chat applications. Its team has to be authorised
 * once in the console of that service. An account can have one configuration for a channel, so that another monitor in it
 * cannot name the same one.
 *
 * @param tenantId the id of the tenant, a UUID, as the console shows it
 * @param teamId the id of the team, a UUID, as the console shows it
 * @param channelId the id of the channel as in its link, such as {@code 19%3aab6e0f0a%40thread.tacv2}; also with {@code :} and
 *     {@code @} themselves
 * @see <a href="https://docs.aws.amazon.com/chatbot/latest/adminguide/teams-setup.html">Get started with Microsoft Teams</a>
 */
public record TeamsChannel(String tenantId, String teamId, String channelId) {
    /** With the characters that the service wants encoded as it wants them. */
    String encodedChannelId() {
        return channelId.replace(":", "%3a").replace("@", "%40");
    }
}
