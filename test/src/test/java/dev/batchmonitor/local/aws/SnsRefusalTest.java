package dev.batchmonitor.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.batchmonitor.local.aws.sns.PublishedMessage;
import dev.batchmonitor.local.queue.HandDrivenClock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.BatchEntryIdsNotDistinctException;
import software.amazon.awssdk.services.sns.model.BatchRequestTooLongException;
import software.amazon.awssdk.services.sns.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sns.model.EmptyBatchRequestException;
import software.amazon.awssdk.services.sns.model.InvalidBatchEntryIdException;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.InvalidParameterValueException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;
import software.amazon.awssdk.services.sns.model.PublishBatchResultEntry;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.SnsException;
import software.amazon.awssdk.services.sns.model.TooManyEntriesInBatchRequestException;

final class SnsRefusalTest {
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

    static Stream<Arguments> refusedMessages() {
        return Stream.of(
                arguments("Empty message", change(r -> r.message(""))),
                arguments("Message too long", change(r -> r.message("x".repeat(262_145)))),
                arguments("Message too long", change(r -> r.message("ä".repeat(131_073)))),
                arguments("MessageStructure", change(r -> r.messageStructure("xml"))),
                arguments("JSON message body failed to parse", change(r -> json(r, "text"))),
                arguments("JSON message body failed to parse", change(r -> json(r, "[\"default\"]"))),
                arguments("JSON message body failed to parse", change(r -> json(r, "{\"default\":\"a\"} b"))),
                arguments("JSON message body failed to parse", change(r -> json(r, "{\"default\":\"a\",\"sqs\":{}}"))),
                arguments("No default entry", change(r -> json(r, "{\"email\":\"text\"}"))));
    }

    @ParameterizedTest
    @MethodSource("refusedMessages")
    void aMessageThatSnsCannotTakeIsRefused(String reason, Consumer<PublishRequest.Builder> change) {
        assertRefused(change, InvalidParameterException.class, "InvalidParameter", reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " leading blank", "two\nlines", "tab\there", "Größe", "100 characters"})
    void aSubjectThatSnsCannotTakeIsRefused(String subject) {
        String given = subject.equals("100 characters") ? "x".repeat(100) : subject;

        assertRefused(r -> r.subject(given), InvalidParameterException.class, "InvalidParameter", "Subject");
    }

    static Stream<Arguments> refusedAttributes() {
        return Stream.of(
                arguments("name", "bad name", string("v")),
                arguments("name", "AWS.mine", string("v")),
                arguments("name", "a..b", string("v")),
                arguments("non-empty message attribute value", "a", string("")),
                arguments("invalid message attribute type", "a", attribute("Text", "v")),
                arguments("cast message attribute", "a", number("many")),
                arguments("String.Array", "a", attribute("String.Array", "v")),
                arguments("String.Array", "a", attribute("String.Array", "[[1]]")),
                arguments("non-empty message attribute value", "a", attribute("Binary", "v")));
    }

    @ParameterizedTest
    @MethodSource("refusedAttributes")
    void anAttributeThatSnsCannotTakeIsRefused(String reason, String name, MessageAttributeValue value) {
        assertRefused(
                r -> r.messageAttributes(Map.of(name, value)),
                InvalidParameterValueException.class,
                "ParameterValueInvalid",
                reason);
    }

    @Test
    void aTopicMustExist() {
        assertRefused(r -> r.topicArn(topic + "2"), NotFoundException.class, "NotFound", "Topic does not exist");
        assertThatThrownBy(() ->
                        sns.publishBatch(r -> r.topicArn(topic + "2").publishBatchRequestEntries(entry("a", "m"))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aMessageThatCannotBeTakenFailsAloneAndTheCallSucceeds() {
        services.topics().refuse(message -> message.message().equals("b"));
        PublishBatchResponse answer = sns.publishBatch(
                r -> r.topicArn(topic).publishBatchRequestEntries(entry("1", "a"), entry("2", "b"), entry("3", "c")));

        assertThat(answer.successful()).extracting(PublishBatchResultEntry::id).containsExactly("1", "3");
        assertThat(answer.failed())
                .extracting(BatchResultErrorEntry::id, BatchResultErrorEntry::code, BatchResultErrorEntry::senderFault)
                .containsExactly(tuple("2", "InternalError", false));
        assertThat(aws.log().messages()).extracting(PublishedMessage::message).containsExactly("a", "c");
    }

    static Stream<Arguments> refusedBatches() {
        return Stream.of(
                arguments(EmptyBatchRequestException.class, List.of()),
                arguments(
                        TooManyEntriesInBatchRequestException.class,
                        IntStream.range(0, 11)
                                .mapToObj(i -> entry("e" + i, "m"))
                                .toList()),
                arguments(BatchEntryIdsNotDistinctException.class, List.of(entry("a", "m"), entry("a", "m"))),
                arguments(InvalidBatchEntryIdException.class, List.of(entry("a b", "m"))),
                arguments(
                        BatchRequestTooLongException.class,
                        List.of(entry("a", "x".repeat(131_072)), entry("b", "x".repeat(131_073)))));
    }

    @ParameterizedTest
    @MethodSource("refusedBatches")
    void aBatchThatSnsCannotTakeIsRefusedAsAWhole(
            Class<? extends SnsException> refusal, List<PublishBatchRequestEntry> entries) {
        assertThatThrownBy(() -> sns.publishBatch(r -> r.topicArn(topic).publishBatchRequestEntries(entries)))
                .isInstanceOf(refusal);
        assertThat(aws.log().messages()).isEmpty();
        assertThat(aws.log().count("sns:PublishBatch")).isEqualTo(1);
    }

    private void assertRefused(
            Consumer<PublishRequest.Builder> change, Class<? extends SnsException> type, String code, String reason) {
        PublishRequest.Builder request =
                PublishRequest.builder().topicArn(topic).message("message");
        change.accept(request);

        assertThatThrownBy(() -> sns.publish(request.build())).isInstanceOfSatisfying(type, refusal -> {
            assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(refusal.awsErrorDetails().errorMessage()).contains(reason);
        });
        assertThat(aws.log().messages()).isEmpty();
    }

    private static Consumer<PublishRequest.Builder> change(Consumer<PublishRequest.Builder> change) {
        return change;
    }

    private static void json(PublishRequest.Builder request, String message) {
        request.messageStructure("json").message(message);
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
}
