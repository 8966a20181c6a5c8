package dev.batchmonitor.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.batchmonitor.local.queue.HandDrivenClock;
import dev.batchmonitor.local.queue.QueueSettings;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchEntryIdsNotDistinctException;
import software.amazon.awssdk.services.sqs.model.BatchRequestTooLongException;
import software.amazon.awssdk.services.sqs.model.EmptyBatchRequestException;
import software.amazon.awssdk.services.sqs.model.InvalidBatchEntryIdException;
import software.amazon.awssdk.services.sqs.model.InvalidMessageContentsException;
import software.amazon.awssdk.services.sqs.model.MessageNotInflightException;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.ReceiptHandleIsInvalidException;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SqsException;
import software.amazon.awssdk.services.sqs.model.TooManyEntriesInBatchRequestException;

final class SqsRefusalTest {
    private static final String URL = "https://sqs.us-east-1.amazonaws.com/123456789012/jobs";
    private static final String HANDLE = "00000000-0000-0000-0000-000000000000#1";

    private final LocalServices services = new LocalServices(new HandDrivenClock());
    private final LocalAws aws = LocalAws.start(services);
    private final SdkClients clients = SdkClients.of(aws.endpoint());
    private final SqsClient sqs = clients.sqs();

    @AfterEach
    void close() {
        sqs.close();
        clients.close();
        aws.close();
    }

    static Stream<Arguments> refusedCalls() {
        return Stream.of(
                refused(
                        QueueDoesNotExistException.class,
                        "AWS.SimpleQueueService.NonExistentQueue",
                        sqs -> sqs.sendMessage(r -> r.queueUrl(URL + "2").messageBody("m"))),
                refused(SqsException.class, "MissingParameter", sqs -> send(sqs, "", 0)),
                refused(InvalidMessageContentsException.class, "InvalidMessageContents", sqs -> send(sqs, "\u0001", 0)),
                refused(SqsException.class, "InvalidParameterValue", sqs -> send(sqs, "x".repeat(1_048_577), 0)),
                refused(SqsException.class, "InvalidParameterValue", sqs -> send(sqs, "m", 901)),
                refused(SqsException.class, "InvalidParameterValue", sqs -> receive(sqs, 11, 0)),
                refused(SqsException.class, "InvalidParameterValue", sqs -> receive(sqs, 0, 0)),
                refused(SqsException.class, "InvalidParameterValue", sqs -> receive(sqs, 1, 43_201)),
                refused(
                        ReceiptHandleIsInvalidException.class,
                        "ReceiptHandleIsInvalid",
                        sqs -> sqs.deleteMessage(r -> r.queueUrl(URL).receiptHandle("mine"))),
                refused(
                        MessageNotInflightException.class,
                        "AWS.SimpleQueueService.MessageNotInflight",
                        sqs -> sqs.changeMessageVisibility(
                                r -> r.queueUrl(URL).receiptHandle(HANDLE).visibilityTimeout(0))),
                refused(
                        SqsException.class,
                        "InvalidAttributeName",
                        sqs -> sqs.getQueueAttributes(r -> r.queueUrl(URL).attributeNamesWithStrings("Colour"))));
    }

    static Stream<Arguments> refusedBatches() {
        return Stream.of(
                batch(EmptyBatchRequestException.class, "EmptyBatchRequest", List.of()),
                batch(TooManyEntriesInBatchRequestException.class, "TooManyEntriesInBatchRequest", entries(11)),
                batch(
                        BatchEntryIdsNotDistinctException.class,
                        "BatchEntryIdsNotDistinct",
                        List.of(entry("a", "m"), entry("a", "m"))),
                batch(InvalidBatchEntryIdException.class, "InvalidBatchEntryId", List.of(entry("a b", "m"))),
                batch(
                        BatchRequestTooLongException.class,
                        "BatchRequestTooLong",
                        List.of(entry("a", "x".repeat(524_288)), entry("b", "x".repeat(524_289)))));
    }

    @ParameterizedTest
    @MethodSource({"refusedCalls", "refusedBatches"})
    void whatSqsRefusesIsRefusedWithItsError(
            Class<? extends SqsException> type, String code, Consumer<SqsClient> call) {
        services.queues().create("jobs", QueueSettings.defaults());

        assertThatThrownBy(() -> call.accept(sqs))
                .isInstanceOfSatisfying(
                        type,
                        refusal -> assertThat(refusal.awsErrorDetails().errorCode())
                                .isEqualTo(code));
    }

    private static Arguments refused(Class<? extends SqsException> type, String code, Consumer<SqsClient> call) {
        return arguments(type, code, call);
    }

    private static Arguments batch(
            Class<? extends SqsException> type, String code, List<SendMessageBatchRequestEntry> entries) {
        return refused(
                type,
                "AWS.SimpleQueueService." + code,
                sqs -> sqs.sendMessageBatch(r -> r.queueUrl(URL).entries(entries)));
    }

    private static void send(SqsClient sqs, String body, int delay) {
        sqs.sendMessage(r -> r.queueUrl(URL).messageBody(body).delaySeconds(delay));
    }

    private static void receive(SqsClient sqs, int max, int timeout) {
        sqs.receiveMessage(r -> r.queueUrl(URL).maxNumberOfMessages(max).visibilityTimeout(timeout));
    }

    private static List<SendMessageBatchRequestEntry> entries(int count) {
        return IntStream.range(0, count).mapToObj(i -> entry("e" + i, "m")).toList();
    }

    private static SendMessageBatchRequestEntry entry(String id, String body) {
        return SendMessageBatchRequestEntry.builder().id(id).messageBody(body).build();
    }
}
