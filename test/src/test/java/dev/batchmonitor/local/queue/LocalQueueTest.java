package dev.batchmonitor.local.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LocalQueueTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HandDrivenClock clock = new HandDrivenClock();
    private final LocalQueue deadLetters = queue("dead", QueueSettings.defaults());
    private final LocalQueue jobs = queue("jobs", QueueSettings.defaults());

    @Test
    void aReceivedMessageIsHiddenUntilItsVisibilityTimeoutPasses() {
        jobs.send("one");

        assertThat(jobs.receive(10)).hasSize(1);
        assertThat(jobs.receive(10)).isEmpty();
        clock.advance(TIMEOUT);
        assertThat(jobs.receive(10)).hasSize(1);
    }

    @Test
    void everyDeliveryHasItsOwnReceiptHandleAndCount() {
        String id = jobs.send("one");
        ReceivedMessage first = jobs.receive(1).get(0);
        clock.advance(TIMEOUT);
        ReceivedMessage second = jobs.receive(1).get(0);

        assertThat(first.messageId()).isEqualTo(second.messageId()).isEqualTo(id);
        assertThat(first.receiptHandle()).isNotEqualTo(second.receiptHandle());
        assertThat(first.attributes()).containsEntry("ApproximateReceiveCount", "1");
        assertThat(second.attributes())
                .containsEntry("ApproximateReceiveCount", "2")
                .containsEntry("SentTimestamp", "1768478400000")
                .containsEntry("ApproximateFirstReceiveTimestamp", "1768478400000");
    }

    @Test
    void onlyTheNewestDeliveryCanDelete() {
        jobs.send("one");
        ReceivedMessage first = jobs.receive(1).get(0);
        clock.advance(TIMEOUT);
        ReceivedMessage second = jobs.receive(1).get(0);

        assertThat(jobs.delete(first.receiptHandle())).isFalse();
        assertThat(jobs.delete(second.receiptHandle())).isTrue();
        assertThat(jobs.depth().total()).isZero();
    }

    @Test
    void aMessageCanBeDeletedAfterItsTimeoutIfNobodyElseReceivedIt() {
        jobs.send("one");
        ReceivedMessage message = jobs.receive(1).get(0);
        clock.advance(TIMEOUT.plusMinutes(1));

        assertThat(jobs.delete(message.receiptHandle())).isTrue();
    }

    @Test
    void theLastReceiveAllowedIsFollowedByTheDeadLetterQueue() {
        LocalQueue source = queue("jobs", QueueSettings.defaults().withDeadLetterQueue(deadLetters, 2));
        String id = source.send("one");
        source.receive(1);
        clock.advance(TIMEOUT);
        source.receive(1);
        clock.advance(TIMEOUT);

        assertThat(source.receive(1)).isEmpty();
        assertThat(source.nextVisibleAt()).isEmpty();
        assertThat(deadLetters.receive(1)).singleElement().satisfies(message -> {
            assertThat(message.messageId()).isEqualTo(id);
            assertThat(message.attributes()).containsEntry("DeadLetterQueueSourceArn", source.arn());
        });
    }

    @Test
    void messagesGivenUpDoNotCountAgainstTheMaximumOfAReceive() {
        LocalQueue source = queue("jobs", QueueSettings.defaults().withDeadLetterQueue(deadLetters, 1));
        source.send("poison");
        source.receive(1);
        clock.advance(TIMEOUT);
        source.send("good");

        assertThat(source.receive(1)).extracting(ReceivedMessage::body).containsExactly("good");
    }

    @Test
    void aDelayedMessageIsNotVisibleBefore() {
        jobs.send("later", Map.of("kind", MessageAttribute.string("test")), Duration.ofSeconds(5));

        assertThat(jobs.receive(1)).isEmpty();
        assertThat(jobs.depth()).isEqualTo(new QueueDepth(0, 0, 1));
        assertThat(jobs.nextVisibleAt()).contains(clock.instant().plusSeconds(5));
        clock.advance(Duration.ofSeconds(5));
        assertThat(jobs.receive(1))
                .singleElement()
                .satisfies(message ->
                        assertThat(message.messageAttributes()).containsEntry("kind", MessageAttribute.string("test")));
    }

    @Test
    void changingVisibilityToZeroReturnsTheMessageAtOnce() {
        jobs.send("one");
        ReceivedMessage message = jobs.receive(1).get(0);

        assertThat(jobs.depth()).isEqualTo(new QueueDepth(0, 1, 0));
        assertThat(jobs.changeVisibility(message.receiptHandle(), Duration.ZERO))
                .isTrue();
        assertThat(jobs.receive(1)).hasSize(1);
        assertThat(jobs.changeVisibility(message.receiptHandle(), Duration.ZERO))
                .isFalse();
    }

    @Test
    void aMessageIsForgottenAfterTheRetentionPeriod() {
        jobs.send("old");
        clock.advance(Duration.ofDays(4));

        assertThat(jobs.nextVisibleAt()).isEmpty();
        assertThat(jobs.receive(1)).isEmpty();
    }

    @Test
    void aMaxReceiveCountThatAwsRefusesIsRefused() {
        assertThatThrownBy(() -> QueueSettings.defaults().withDeadLetterQueue(deadLetters, 0))
                .hasMessage("maxReceiveCount is 0: use 1 to 1000");
    }

    private LocalQueue queue(String name, QueueSettings settings) {
        return new LocalQueue("arn:aws:sqs:us-east-1:123456789012:" + name, settings, clock);
    }
}
