package dev.batchmonitor.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchmonitor.local.aws.sns.Delivery;
import dev.batchmonitor.local.aws.sns.PublishedMessage;
import dev.batchmonitor.local.aws.sns.Subscription;
import dev.batchmonitor.local.queue.HandDrivenClock;
import dev.batchmonitor.local.queue.MessageAttribute;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;

final class SnsTest {
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

    @Test
    void everySubscriptionGetsTheBodyOfItsProtocol() {
        Subscription email = services.topics().subscribe(topic, "email");
        Subscription queue = services.topics().subscribe(topic, "sqs");

        String id = sns.publish(r -> r.topicArn(topic)
                        .subject("Job failed: <load> & \"more\"")
                        .messageStructure("json")
                        .message("{\"default\":\"{}\",\"email\":\"Überlauf\"}"))
                .messageId();

        assertThat(email.received())
                .containsExactly(new Delivery(id, "Job failed: <load> & \"more\"", "Überlauf", Map.of()));
        assertThat(queue.received()).extracting(Delivery::body).containsExactly("{}");
    }

    @Test
    void theLogHoldsTheMessageAsItWasSent() {
        sns.publish(r -> r.topicArn(topic)
                .message("text")
                .messageAttributes(Map.of("severity", string("high"), "count", number("3"), "raw", binary("x"))));

        assertThat(aws.log().messages()).singleElement().satisfies(message -> {
            assertThat(message.topicArn()).isEqualTo(topic);
            assertThat(message.message()).isEqualTo("text");
            assertThat(message.subject()).isNull();
            assertThat(message.attributes())
                    .containsEntry("severity", MessageAttribute.string("high"))
                    .containsEntry("count", MessageAttribute.number("3"))
                    .containsEntry("raw", new MessageAttribute("Binary", null, "eA=="));
        });
    }

    @Test
    void entriesOfABatchFailOneByOneAndOnlyTheOthersAreLogged() {
        PublishBatchResponse answer = sns.publishBatch(r -> r.topicArn(topic)
                .publishBatchRequestEntries(
                        entry("good", "one"),
                        entry("bad", "two").toBuilder().subject("line\nbreak").build(),
                        entry("fine", "three")));

        assertThat(answer.successful()).extracting(entry -> entry.id()).containsExactly("good", "fine");
        assertThat(answer.failed()).singleElement().satisfies(failure -> {
            assertThat(failure.id()).isEqualTo("bad");
            assertThat(failure.code()).isEqualTo("InvalidParameter");
            assertThat(failure.senderFault()).isTrue();
        });
        assertThat(aws.log().messages()).extracting(PublishedMessage::message).containsExactly("one", "three");
    }

    @Test
    void aSubjectOf99CharactersIsTaken() {
        Subscription email = services.topics().subscribe(topic, "email");
        sns.publish(r -> r.topicArn(topic).message("m").subject("[" + "x".repeat(98)));

        assertThat(email.received()).hasSize(1);
    }

    private static PublishBatchRequestEntry entry(String id, String message) {
        return PublishBatchRequestEntry.builder().id(id).message(message).build();
    }

    private static MessageAttributeValue string(String value) {
        return attribute("String", value);
    }

    private static MessageAttributeValue number(String value) {
        return attribute("Number", value);
    }

    private static MessageAttributeValue attribute(String type, String value) {
        return MessageAttributeValue.builder().dataType(type).stringValue(value).build();
    }

    private static MessageAttributeValue binary(String value) {
        return MessageAttributeValue.builder()
                .dataType("Binary")
                .binaryValue(SdkBytes.fromUtf8String(value))
                .build();
    }
}
