package dev.batchmonitor.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.batchmonitor.local.queue.HandDrivenClock;
import dev.batchmonitor.local.queue.LocalQueue;
import dev.batchmonitor.local.queue.QueueSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

final class SqsTest {
    private final HandDrivenClock clock = new HandDrivenClock();
    private final LocalServices services = new LocalServices(clock);
    private final LocalQueue dead = services.queues().create("dead", QueueSettings.defaults());
    private final LocalQueue jobs =
            services.queues().create("jobs", QueueSettings.defaults().withDeadLetterQueue(dead, 1));
    private final LocalAws aws = LocalAws.start(services);
    private final SdkClients clients = SdkClients.of(aws.endpoint());
    private final SqsClient sqs = clients.sqs();
    private final String url = sqs.getQueueUrl(r -> r.queueName("jobs")).queueUrl();

    @AfterEach
    void close() {
        sqs.close();
        clients.close();
        aws.close();
    }

    @Test
    void aMessageArrivesAsItWasSent() {
        MessageAttributeValue text = MessageAttributeValue.builder()
                .dataType("String")
                .stringValue("v")
                .build();
        MessageAttributeValue bytes = MessageAttributeValue.builder()
                .dataType("Binary")
                .binaryValue(SdkBytes.fromUtf8String("b"))
                .build();
        String id = sqs.sendMessage(r -> r.queueUrl(url)
                        .messageBody("Überlauf\n")
                        .messageAttributes(Map.of("text", text, "bytes", bytes)))
                .messageId();

        Message message = sqs.receiveMessage(r -> r.queueUrl(url)
                        .messageAttributeNames("All")
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages()
                .get(0);

        assertThat(message.messageId()).isEqualTo(id);
        assertThat(message.body()).isEqualTo("Überlauf\n");
        assertThat(message.messageAttributes()).containsEntry("text", text).containsEntry("bytes", bytes);
        assertThat(message.attributesAsStrings())
                .containsEntry("ApproximateReceiveCount", "1")
                .containsEntry("SentTimestamp", "1768478400000")
                .containsKeys("SenderId", "ApproximateFirstReceiveTimestamp");
    }

    @Test
    void onlyTheAttributesAskedForAreSent() {
        MessageAttributeValue value = MessageAttributeValue.builder()
                .dataType("Number")
                .stringValue("1")
                .build();
        sqs.sendMessage(
                r -> r.queueUrl(url).messageBody("m").messageAttributes(Map.of("job.id", value, "other", value)));

        Message message = sqs.receiveMessage(r -> r.queueUrl(url).messageAttributeNames("job.*"))
                .messages()
                .get(0);

        assertThat(message.messageAttributes()).containsOnlyKeys("job.id");
        assertThat(message.attributes()).isEmpty();
    }

    @Test
    void aMessageNotDeletedInTimeGoesToTheDeadLetterQueue() {
        sqs.sendMessage(r -> r.queueUrl(url).messageBody("poison"));

        assertThat(receive()).hasSize(1);
        clock.advance(Duration.ofSeconds(30));
        assertThat(receive()).isEmpty();
        assertThat(dead.depth().visible()).isEqualTo(1);
    }

    @Test
    void aDelayedMessageComesAfterItsDelay() {
        sqs.sendMessage(r -> r.queueUrl(url).messageBody("later").delaySeconds(900));

        clock.advance(Duration.ofSeconds(899));
        assertThat(receive()).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(receive()).extracting(Message::body).containsExactly("later");
        assertThatThrownBy(() ->
                        sqs.sendMessage(r -> r.queueUrl(url).messageBody("m").delaySeconds(901)))
                .isInstanceOf(SqsException.class)
                .hasMessageContaining("DelaySeconds must be >= 0 and <= 900");
    }

    @Test
    void aDeletedMessageIsGone() {
        sqs.sendMessage(r -> r.queueUrl(url).messageBody("done"));
        String handle = receive().get(0).receiptHandle();
        sqs.deleteMessage(r -> r.queueUrl(url).receiptHandle(handle));

        assertThat(jobs.depth().total()).isZero();
    }

    @Test
    void visibilityCanBeChanged() {
        sqs.sendMessage(r -> r.queueUrl(url).messageBody("m"));
        String handle = receive().get(0).receiptHandle();
        sqs.changeMessageVisibility(r -> r.queueUrl(url).receiptHandle(handle).visibilityTimeout(600));

        assertThat(jobs.nextVisibleAt()).contains(clock.instant().plusSeconds(600));
    }

    @Test
    void batchesAreSentAndDeletedEntryByEntry() {
        SendMessageBatchResponse sent = sqs.sendMessageBatch(
                r -> r.queueUrl(url).entries(entry("a", "one", 0), entry("b", "two", 901), entry("c", "three", 5)));

        assertThat(sent.successful()).extracting(e -> e.id()).containsExactly("a", "c");
        assertThat(sent.failed()).singleElement().satisfies(failure -> {
            assertThat(failure.id()).isEqualTo("b");
            assertThat(failure.code()).isEqualTo("InvalidParameterValue");
        });
        List<DeleteMessageBatchRequestEntry> deletions = receive().stream()
                .map(m -> DeleteMessageBatchRequestEntry.builder()
                        .id("x")
                        .receiptHandle(m.receiptHandle())
                        .build())
                .toList();
        assertThat(sqs.deleteMessageBatch(r -> r.queueUrl(url).entries(deletions))
                        .successful())
                .hasSize(1);
        assertThat(jobs.depth().delayed()).isEqualTo(1);
    }

    @Test
    void theAttributesOfTheQueueAreTold() {
        sqs.sendMessage(r -> r.queueUrl(url).messageBody("m"));
        Map<String, String> attributes = sqs.getQueueAttributes(
                        r -> r.queueUrl(url).attributeNames(QueueAttributeName.ALL))
                .attributesAsStrings();

        assertThat(attributes)
                .containsEntry("ApproximateNumberOfMessages", "1")
                .containsEntry("VisibilityTimeout", "30")
                .containsEntry("QueueArn", "arn:aws:sqs:us-east-1:123456789012:jobs")
                .containsEntry(
                        "RedrivePolicy",
                        "{\"deadLetterTargetArn\":\"arn:aws:sqs:us-east-1:123456789012:dead\",\"maxReceiveCount\":1}");
    }

    private List<Message> receive() {
        return sqs.receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(10)).messages();
    }

    private static SendMessageBatchRequestEntry entry(String id, String body, int delay) {
        return SendMessageBatchRequestEntry.builder()
                .id(id)
                .messageBody(body)
                .delaySeconds(delay)
                .build();
    }
}
