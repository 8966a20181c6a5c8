package dev.batchmonitor.cdk;

import java.util.List;
import software.amazon.awscdk.Names;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Token;
import software.amazon.awscdk.UniqueResourceNameOptions;
import software.amazon.awscdk.services.chatbot.CfnMicrosoftTeamsChannelConfiguration;
import software.amazon.awscdk.services.chatbot.SlackChannelConfiguration;
import software.amazon.awscdk.services.iam.IManagedPolicy;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.ITopic;
import software.constructs.Construct;

/**
 * Brings alerts into chats. Without a guardrail the service would let everybody in a channel do what an administrator may, with
 * a role of their own choice; this one denies all.
 */
final class ChatChannels {
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_REGION = 16;

    private ChatChannels() {}

    static void create(Construct scope, ChatProps props, ITopic topic) {
        if (!props.hasChats()) {
            return;
        }
        Construct chat = new Construct(scope, "Chat");
        IRole role = Role.Builder.create(chat, "Role")
                .description("What chats with AWS Batch alerts may do: nothing")
                .assumedBy(new ServicePrincipal("chatbot.amazonaws.com"))
                .build();
        IManagedPolicy guardrail = ManagedPolicy.fromAwsManagedPolicyName("AWSDenyAll");
        for (SlackChannel channel : props.slackChannels()) {
            slack(new Construct(chat, id(chat, "Slack", channel.channelId())), channel, topic, role, guardrail);
        }
        for (TeamsChannel channel : props.teamsChannels()) {
            teams(new Construct(chat, id(chat, "Teams", channel.encodedChannelId())), channel, topic, role, guardrail);
        }
    }

    private static void slack(
            Construct scope, SlackChannel channel, ITopic topic, IRole role, IManagedPolicy guardrail) {
        SlackChannelConfiguration.Builder.create(scope, "Channel")
                .slackChannelConfigurationName(name(scope))
                .slackWorkspaceId(channel.workspaceId())
                .slackChannelId(channel.channelId())
                .notificationTopics(List.of(topic))
                .role(role)
                .guardrailPolicies(List.of(guardrail))
                .build();
    }

    private static void teams(
            Construct scope, TeamsChannel channel, ITopic topic, IRole role, IManagedPolicy guardrail) {
        CfnMicrosoftTeamsChannelConfiguration.Builder.create(scope, "Channel")
                .configurationName(name(scope))
                .teamsTenantId(channel.tenantId())
                .teamId(channel.teamId())
                .teamsChannelId(channel.encodedChannelId())
                .snsTopicArns(List.of(topic.getTopicArn()))
                .iamRoleArn(role.getRoleArn())
                .guardrailPolicies(List.of(guardrail.getManagedPolicyArn()))
                .build();
    }

    /** By the channel's own id, so that the order of channels does not matter. */
    private static String id(Construct chat, String kind, String channelId) {
        return kind
                + (Token.isUnresolved(channelId) ? chat.getNode().getChildren().size() : channelId.replace('/', '_'));
    }

    /** The service wants a name, unique in the account over all Regions. */
    private static String name(Construct scope) {
        return Names.uniqueResourceName(
                        scope,
                        UniqueResourceNameOptions.builder()
                                .maxLength(LONGEST_NAME - LONGEST_REGION - 1)
                                .build())
                + "-" + Stack.of(scope).getRegion();
    }
}
