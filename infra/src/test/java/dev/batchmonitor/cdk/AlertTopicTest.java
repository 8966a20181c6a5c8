package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.CfnParameter;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.sns.ITopic;
import software.amazon.awscdk.services.sns.Topic;

class AlertTopicTest {
    @Test
    void newTopicIsEncryptedWithAKeyThatIsRotated() {
        TestMonitor monitor = TestMonitor.with(builder -> {});

        assertThat(monitor.only("AWS::SNS::Topic"))
                .extractingByKey("KmsMasterKeyId")
                .asString()
                .contains("MonitorAlertTopicKey");
        assertThat(monitor.only("AWS::KMS::Key")).containsEntry("EnableKeyRotation", true);
    }

    @Test
    void alarmsOfThisAccountCanPublishToANewTopic() {
        TestMonitor monitor = TestMonitor.with(builder -> {});
        Map<String, Object> ofThisAccount =
                Map.of("StringEquals", Map.of("aws:SourceAccount", Map.of("Ref", "AWS::AccountId")));

        assertThat(TestMonitor.statements(monitor.only("AWS::SNS::TopicPolicy"), "PolicyDocument"))
                .anySatisfy(statement -> assertThat(statement)
                        .containsEntry("Effect", "Allow")
                        .containsEntry("Action", "sns:Publish")
                        .containsEntry("Principal", Map.of("Service", "cloudwatch.amazonaws.com"))
                        .containsEntry("Condition", ofThisAccount))
                .anySatisfy(statement -> assertThat(statement)
                        .containsEntry("Effect", "Deny")
                        .containsEntry("Condition", Map.of("Bool", Map.of("aws:SecureTransport", "false"))));
        assertThat(TestMonitor.statements(monitor.only("AWS::KMS::Key"), "KeyPolicy"))
                .anySatisfy(statement -> assertThat(statement)
                        .containsEntry("Action", List.of("kms:Decrypt", "kms:GenerateDataKey*"))
                        .containsEntry("Principal", Map.of("Service", "cloudwatch.amazonaws.com"))
                        .containsEntry("Condition", ofThisAccount));
    }

    @Test
    void topicThatIsGivenStaysAsItIs() {
        Stack stack = new Stack();
        ITopic topic = new Topic(stack, "Own");
        TestMonitor monitor = TestMonitor.in(stack, builder -> builder.alertTopic(topic));

        assertThat(monitor.only("AWS::SNS::Topic")).isEmpty();
        assertThat(monitor.template().findResources("AWS::SNS::TopicPolicy")).isEmpty();
        assertThat(monitor.template().findResources("AWS::KMS::Key")).isEmpty();
        assertThat(monitor.monitor().getAlertTopic()).isSameAs(topic);
    }

    @Test
    void alarmsCanPublishToATopicWhosePolicyKeptThemOut() {
        Stack stack = new Stack();
        Key key = new Key(stack, "Key");
        ITopic topic = Topic.Builder.create(stack, "Own")
                .enforceSsl(true)
                .masterKey(key)
                .build();
        TestMonitor.builder(stack).alertTopic(topic).build();
        BatchJobMonitor.Builder.create(stack, "Second")
                .functionCode(TestMonitor.code(new Stack(stack, "Other")))
                .alertTopic(topic)
                .build();
        Template template = Template.fromStack(stack);

        assertThat(allowedToAlarms(template, "AWS::SNS::TopicPolicy", "PolicyDocument"))
                .containsExactly("sns:Publish");
        assertThat(allowedToAlarms(template, "AWS::KMS::Key", "KeyPolicy"))
                .containsExactly(List.of("kms:Decrypt", "kms:GenerateDataKey*"));
    }

    @Test
    void withoutAlarmsATopicThatIsGivenNeedNotLetThemIn() {
        Stack stack = new Stack();
        ITopic topic = Topic.Builder.create(stack, "Own").enforceSsl(true).build();
        TestMonitor monitor =
                TestMonitor.in(stack, builder -> builder.alertTopic(topic).alarms(MonitorAlarms.none()));

        assertThat(allowedToAlarms(monitor.template(), "AWS::SNS::TopicPolicy", "PolicyDocument"))
                .isEmpty();
    }

    private static List<Object> allowedToAlarms(Template template, String type, String document) {
        return template.findResources(type).values().stream()
                .flatMap(resource -> TestMonitor.statements(TestMonitor.properties(resource), document).stream())
                .filter(statement ->
                        Map.of("Service", "cloudwatch.amazonaws.com").equals(statement.get("Principal")))
                .filter(statement -> String.valueOf(statement.get("Condition")).contains("aws:SourceAccount"))
                .map(statement -> statement.get("Action"))
                .toList();
    }

    @Test
    void emailsAreSubscribedAndUndeliverableOnesAreKept() {
        TestMonitor monitor =
                TestMonitor.with(builder -> builder.alertEmails(List.of("ops@example.com", "dev@example.com")));

        assertThat(monitor.template().findResources("AWS::SNS::Subscription").values())
                .hasSize(2)
                .allSatisfy(subscription -> assertThat(subscription.toString())
                        .contains("Protocol=email", "deadLetterTargetArn={Fn::GetAtt=[MonitorDeadLetterQueue"));
    }

    @Test
    void emailMayBeAParameterOfTheStack() {
        Stack stack = new Stack();
        CfnParameter email = new CfnParameter(stack, "Email");
        TestMonitor monitor = TestMonitor.in(stack, builder -> builder.alertEmails(List.of(email.getValueAsString())));

        assertThat(monitor.only("AWS::SNS::Subscription")).containsEntry("Endpoint", Map.of("Ref", "Email"));
    }

    @Test
    void topicOfAnotherAccountNeedsItsOwnersConsent() {
        Stack stack = TestMonitor.stackIn("eu-west-1");
        TestMonitor.in(
                stack,
                builder -> builder.alertTopic(
                        Topic.fromTopicArn(stack, "Foreign", "arn:aws:sns:eu-west-1:999988887777:alerts")));

        assertThat(Annotations.fromStack(stack)
                        .findWarning("*", Match.stringLikeRegexp("sns:Publish to account 111122223333")))
                .hasSize(1);
    }

    @Test
    void topicOfARuleNeedsItsOwnersConsentToo() {
        Stack stack = TestMonitor.stackIn("eu-west-1");
        AlertRule rule = AlertRule.builder()
                .topic(Topic.fromTopicArn(stack, "Foreign", "arn:aws:sns:eu-west-1:999988887777:on-call"))
                .build();
        TestMonitor.in(stack, builder -> builder.alertRules(List.of(rule, rule)));

        assertThat(Annotations.fromStack(stack)
                        .findWarning("*", Match.stringLikeRegexp("'alertRules' belongs to account 999988887777")))
                .hasSize(1);
    }

    @Test
    void topicOfTheSameAccountNeedsNothing() {
        Stack stack = TestMonitor.stackIn("eu-west-1");
        TestMonitor.in(
                stack,
                builder -> builder.alertTopic(
                        Topic.fromTopicArn(stack, "Own", "arn:aws:sns:eu-west-1:111122223333:alerts")));

        assertThatCode(() -> Annotations.fromStack(stack).hasNoWarning("*", Match.anyValue()))
                .doesNotThrowAnyException();
    }
}
