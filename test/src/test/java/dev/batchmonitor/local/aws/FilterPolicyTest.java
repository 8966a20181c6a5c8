package dev.batchmonitor.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.batchmonitor.local.aws.sns.Delivery;
import dev.batchmonitor.local.aws.sns.FilterPolicy;
import dev.batchmonitor.local.aws.sns.Subscription;
import dev.batchmonitor.local.queue.HandDrivenClock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

final class FilterPolicyTest {
    private final LocalServices services = new LocalServices(new HandDrivenClock());
    private final String topic = services.topics().create("alerts");
    private final LocalAws aws = LocalAws.start(services);
    private final SdkClients clients = SdkClients.of(aws.endpoint());
    private final SnsClient sns = clients.sns();

    @AfterEach
    void close() {
        sns.close();
        clients.close();
        aws.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"severity": ["high"]}                         | true
            {"severity": ["low", "high"]}                  | true
            {"severity": ["low"]}                          | false
            {"jobQueue": [{"prefix": "prod-"}]}            | true
            {"jobQueue": [{"prefix": "test-"}]}            | false
            {"severity": [{"anything-but": ["low"]}]}      | true
            {"severity": [{"anything-but": ["high"]}]}     | false
            {"other": [{"anything-but": ["high"]}]}        | false
            {"exitCode": [{"numeric": [">=", 100]}]}       | true
            {"exitCode": [{"numeric": ["<", 100]}]}        | false
            {"exitCode": [137]}                            | true
            {"severity": [{"exists": true}]}               | true
            {"other": [{"exists": false}]}                 | true
            {"severity": [{"exists": false}]}              | false
            {"teams": ["ops"]}                             | true
            {"teams": ["sales"]}                           | false
            {"severity": ["high"], "jobQueue": ["x"]}      | false
            """)
    void aPolicyOverAttributesDecidesAsSnsDoes(String policy, boolean delivered) {
        Subscription subscription = services.topics().subscribe(topic, "sqs", FilterPolicy.onAttributes(policy));

        sns.publish(r -> r.topicArn(topic)
                .message("m")
                .messageAttributes(Map.of(
                        "severity", attribute("String", "high"),
                        "jobQueue", attribute("String", "prod-nightly"),
                        "exitCode", attribute("Number", "137"),
                        "teams", attribute("String.Array", "[\"ops\",\"data\"]"))));

        assertThat(subscription.received()).hasSize(delivered ? 1 : 0);
    }

    @Test
    void aPolicyOverTheBodyLooksAtTheBodyOfTheProtocol() {
        Subscription failed =
                services.topics().subscribe(topic, "sqs", FilterPolicy.onBody("{\"job\":{\"status\":[\"FAILED\"]}}"));

        sns.publish(r -> r.topicArn(topic).message("{\"job\":{\"status\":\"FAILED\"}}"));
        sns.publish(r -> r.topicArn(topic).message("{\"job\":{\"status\":\"SUCCEEDED\"}}"));
        sns.publish(r -> r.topicArn(topic).message("no JSON at all"));

        assertThat(failed.received()).extracting(Delivery::body).containsExactly("{\"job\":{\"status\":\"FAILED\"}}");
    }

    @Test
    void aPolicyThatIsNoneIsRefusedBeforeAnythingIsPublished() {
        assertThatThrownBy(() -> FilterPolicy.onAttributes("{\"severity\": \"high\"}"))
                .hasMessageStartingWith("Not a filter policy: {\"severity\": \"high\"}");
    }

    private static MessageAttributeValue attribute(String type, String value) {
        return MessageAttributeValue.builder().dataType(type).stringValue(value).build();
    }
}
