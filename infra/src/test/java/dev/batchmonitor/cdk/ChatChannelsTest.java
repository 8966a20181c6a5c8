package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.sns.Topic;

class ChatChannelsTest {
    private static final String SLACK = "AWS::Chatbot::SlackChannelConfiguration";
    private static final String TEAMS = "AWS::Chatbot::MicrosoftTeamsChannelConfiguration";
    private static final String TENANT = "11111111-2222-3333-4444-555555555555";
    private static final String TEAM = "66666666-7777-8888-9999-000000000000";

    @Test
    void slackChannelGetsTheAlertsAndNothingCanBeDoneFromIt() {
        TestMonitor monitor = TestMonitor.in(
                TestMonitor.stackIn("eu-west-1"),
                builder -> builder.slackChannels(List.of(new SlackChannel("T012ABC", "C012ABC"))));

        assertThat(monitor.only(SLACK))
                .containsEntry("SlackWorkspaceId", "T012ABC")
                .containsEntry("SlackChannelId", "C012ABC");
        assertThat(monitor.only(SLACK).get("SnsTopicArns")).asString().contains("Ref=MonitorAlertTopic");
        mayDoNothing(monitor, monitor.only(SLACK));
    }

    @Test
    void teamsChannelGetsTheAlertsAndNothingCanBeDoneFromIt() {
        TestMonitor monitor = TestMonitor.in(
                TestMonitor.stackIn("eu-west-1"),
                builder -> builder.teamsChannels(List.of(new TeamsChannel(TENANT, TEAM, "19:ab@thread.tacv2"))));

        assertThat(monitor.only(TEAMS))
                .containsEntry("TeamsTenantId", TENANT)
                .containsEntry("TeamId", TEAM)
                .containsEntry("TeamsChannelId", "19%3aab%40thread.tacv2");
        assertThat(monitor.only(TEAMS).get("SnsTopicArns")).asString().contains("Ref=MonitorAlertTopic");
        mayDoNothing(monitor, monitor.only(TEAMS));
    }

    @Test
    void configurationsHaveNamesOfTheirOwnThatTheServiceTakes() {
        TestMonitor monitor = TestMonitor.in(
                TestMonitor.stackIn("eu-west-1"),
                builder -> builder.slackChannels(List.of(new SlackChannel("T1", "C1"), new SlackChannel("T1", "C2")))
                        .teamsChannels(List.of(new TeamsChannel(TENANT, TEAM, "19%3aab%40thread.tacv2"))));

        assertThat(List.of(monitor.all(SLACK), monitor.all(TEAMS)))
                .flatExtracting(configurations -> configurations)
                .extracting(configuration -> String.valueOf(configuration.get("ConfigurationName")))
                .hasSize(3)
                .doesNotHaveDuplicates()
                .allSatisfy(
                        name -> assertThat(name).matches("[A-Za-z0-9_-]{1,128}").endsWith("-eu-west-1"));
    }

    @Test
    void topicThatIsGivenIsTheOneThatChatsAreSubscribedTo() {
        Stack stack = new Stack();
        TestMonitor monitor = TestMonitor.in(
                stack,
                builder -> builder.alertTopic(new Topic(stack, "Own"))
                        .slackChannels(List.of(new SlackChannel("T1", "C1"))));

        assertThat(monitor.only(SLACK).get("SnsTopicArns")).asString().contains("Ref=Own");
        assertThat(monitor.template().findResources("AWS::KMS::Key")).isEmpty();
    }

    @Test
    void keyOfTheTopicLetsChatsReadThroughSnsOnly() {
        Stack stack = TestMonitor.stackIn("eu-west-1");
        TestMonitor monitor = TestMonitor.in(
                stack,
                builder -> builder.encryptionKey(new Key(stack, "Key"))
                        .slackChannels(List.of(new SlackChannel("T1", "C1"))));

        assertThat(TestMonitor.statements(monitor.only("AWS::KMS::Key"), "KeyPolicy"))
                .filteredOn(
                        statement -> Map.of("Service", "chatbot.amazonaws.com").equals(statement.get("Principal")))
                .singleElement()
                .satisfies(statement -> assertThat(statement)
                        .containsEntry("Action", "kms:Decrypt")
                        .containsEntry(
                                "Condition",
                                Map.of("StringLike", Map.of("kms:ViaService", "sns.eu-west-1.amazonaws.com*"))));
    }

    @Test
    void withoutChatsThereIsNothingForThem() {
        assertThat(TestMonitor.with(builder -> builder.slackChannels(List.of()).teamsChannels(List.of()))
                        .template()
                        .toJSON()
                        .toString())
                .doesNotContain("hatbot");
    }

    @ParameterizedTest
    @CsvSource({
        "'', C1, workspaceId, ''",
        "acme, C1, workspaceId, acme",
        "T1, #ops, channelId, #ops",
        "T1, '', channelId, ''"
    })
    void idThatSlackDoesNotHaveIsRefused(String workspace, String channel, String part, String given) {
        assertThat(WrongUse.messageOf(
                        (stack, monitor) -> monitor.slackChannels(List.of(new SlackChannel(workspace, channel)))))
                .contains("'slackChannels' must have a " + part + " such as ", "got: '" + given + "'");
    }

    @Test
    void idsThatTeamsDoesNotHaveAreRefusedTogether() {
        assertThat(WrongUse.messageOf(
                        (stack, monitor) -> monitor.teamsChannels(List.of(new TeamsChannel("acme", "ops", "general")))))
                .contains("must have a tenantId such as a UUID, got: 'acme'", "must have a teamId", "got: 'ops'")
                .contains("must have a channelId such as 19%3a", "got: 'general'");
    }

    @Test
    void sameChannelTwiceIsRefused() {
        SlackChannel channel = new SlackChannel("T1", "C1");
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.slackChannels(List.of(channel, channel))))
                .contains("'slackChannels' must name each channel once");
    }

    private static void mayDoNothing(TestMonitor monitor, Map<String, Object> configuration) {
        assertThat(configuration.get("GuardrailPolicies")).asString().contains(":iam::aws:policy/AWSDenyAll");
        assertThat(configuration.get("IamRoleArn")).asString().contains("MonitorChatRole");
        assertThat(monitor.resource("AWS::IAM::Role", "MonitorChatRole"))
                .containsOnlyKeys("AssumeRolePolicyDocument", "Description");
        assertThat(monitor.template().findResources("AWS::IAM::Policy")).isEmpty();
    }
}
