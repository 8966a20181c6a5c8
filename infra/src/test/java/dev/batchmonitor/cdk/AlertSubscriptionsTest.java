package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.CfnParameter;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.amazon.awscdk.services.sns.subscriptions.SqsSubscription;
import software.amazon.awscdk.services.sns.subscriptions.UrlSubscription;
import software.amazon.awscdk.services.sqs.Queue;

class AlertSubscriptionsTest {
    @Test
    void phonesAreSubscribed() {
        assertThat(TestMonitor.with(monitor -> monitor.phoneNumbers(List.of("+4915112345678")))
                        .only("AWS::SNS::Subscription"))
                .containsEntry("Protocol", "sms")
                .containsEntry("Endpoint", "+4915112345678")
                .extractingByKey("RedrivePolicy")
                .asString()
                .contains("MonitorDeadLetterQueue");
    }

    @Test
    void phoneMayBeAParameterOfTheStack() {
        Stack stack = new Stack();
        CfnParameter phone = new CfnParameter(stack, "Phone");
        assertThat(TestMonitor.in(stack, builder -> builder.phoneNumbers(List.of(phone.getValueAsString())))
                        .only("AWS::SNS::Subscription")
                        .toString())
                .contains("Endpoint={Ref=Phone}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0151 1234567",
                "+49 151 12345678",
                "+0151123456",
                "4915112345678",
                "+1234567890123456",
                "+12"
            })
    void whatIsNoPhoneNumberIsRefused(String number) {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.phoneNumbers(List.of(number))))
                .contains(
                        "'phoneNumbers' must hold numbers such as '+4915112345678', got: '" + number + "'; begin with");
    }

    @Test
    void samePhoneTwiceIsRefused() {
        assertThat(WrongUse.messageOf(
                        (stack, monitor) -> monitor.phoneNumbers(List.of("+4915112345678", "+4915112345678"))))
                .contains("'phoneNumbers' must name each number once, got: '+4915112345678' twice");
    }

    @Test
    void anySubscriptionCanBeGiven() {
        Stack stack = new Stack();
        TestMonitor monitor = TestMonitor.in(
                stack,
                builder -> builder.subscriptions(List.of(
                        new SqsSubscription(new Queue(stack, "Tickets")),
                        new UrlSubscription("https://example.com/alerts"))));

        assertThat(monitor.all("AWS::SNS::Subscription"))
                .extracting(subscription -> subscription.get("Protocol"))
                .containsExactlyInAnyOrder("sqs", "https");
    }

    @Test
    void subscriptionsOfAGivenTopicAreItsOwn() {
        Stack stack = new Stack();
        Topic topic = new Topic(stack, "Own");
        TestMonitor monitor = TestMonitor.in(
                stack,
                builder -> builder.alertTopic(topic).subscriptions(List.of(new EmailSubscription("ops@example.com"))));

        assertThat(String.valueOf(monitor.only("AWS::SNS::Subscription").get("TopicArn")))
                .contains("Ref=Own");
    }

    @Test
    void subscriptionsCanBeAddedLater() {
        Stack stack = new Stack();
        BatchJobMonitor monitor = TestMonitor.builder(stack).build();
        assertThat(monitor.addSubscription(new EmailSubscription("ops@example.com"))
                        .getNode()
                        .getScope())
                .isSameAs(monitor.getAlertTopic());
        Template.fromStack(stack).resourceCountIs("AWS::SNS::Subscription", 1);
    }
}
