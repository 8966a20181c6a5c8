package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.sns.Topic;

class AlertChecksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"", "ops", "ops@example", "@example.com", "a@b.c,d@e.f", "Ops <ops@example.com>", "a b@c.d"})
    void whatIsNoPlainAddressIsRefused(String email) {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.alertEmails(List.of(email))))
                .contains("'alertEmails' must hold e-mail addresses such as 'ops@example.com', got: '" + email + "'");
    }

    @Test
    void sameAddressTwiceIsRefused() {
        List<String> emails = List.of("ops@example.com", "OPS@example.com");
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.alertEmails(emails)))
                .contains("'alertEmails' must name each address once, got: 'OPS@example.com' twice");
    }

    @Test
    void fifoTopicIsRefused() {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.alertTopic(
                        Topic.Builder.create(stack, "Fifo").fifo(true).build())))
                .contains("'alertTopic' must be a standard topic", "got: FIFO topic 'Stack/Fifo'");
    }

    @Test
    void topicOfAnotherRegionIsRefused() {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.alertTopic(
                        Topic.fromTopicArn(stack, "Topic", "arn:aws:sns:us-east-1:111122223333:alerts"))))
                .contains(
                        "'alertTopic' must be in the monitor's own Region eu-west-1, got: 'Stack/Topic' in us-east-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "console", "https://console.aws.amazon.com", "console.aws.amazon.com/", "a b.c"})
    void whatIsNoDomainIsRefused(String domain) {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.consoleDomain(domain)))
                .contains("'consoleDomain' must be a domain such as 'console.aws.amazon.com', got: '" + domain + "'");
    }

    @Test
    void keyOfAnotherRegionIsRefused() {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.encryptionKey(
                        Key.fromKeyArn(stack, "Key", "arn:aws:kms:us-east-1:111122223333:key/1"))))
                .contains("'encryptionKey' must be in the monitor's own Region eu-west-1");
    }
}
