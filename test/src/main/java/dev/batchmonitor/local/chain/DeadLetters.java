package dev.batchmonitor.local.chain;

import dev.batchmonitor.local.queue.LocalQueue;
import dev.batchmonitor.local.queue.MessageAttribute;
import dev.batchmonitor.local.queue.ReceivedMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What was given up, taken out of the dead-letter queues so that it does not expire when time jumps. */
final class DeadLetters {
    /**
     * @param sourceArn the queue that gave it up, empty if it never was in one
     * @param attributes what its sender said about it
     */
    private record Letter(FailedRecord failed, String sourceArn, Map<String, MessageAttribute> attributes) {}

    private final List<Letter> letters = new ArrayList<>();

    /** Adds an event that could not even be put into a queue. */
    void add(FailedRecord undeliverable) {
        letters.add(new Letter(undeliverable, "", Map.of()));
    }

    /**
     * Takes all messages out of a dead-letter queue.
     *
     * @param reason tells by its id why a message failed the last time
     */
    void collect(LocalQueue queue, UnaryOperator<String> reason) {
        for (ReceivedMessage message : queue.receive(Integer.MAX_VALUE)) {
            letters.add(letter(message, reason.apply(message.messageId())));
            queue.delete(message.receiptHandle());
        }
    }

    /** Sends the messages that this queue has given up to it again, as new ones, and returns how many there were. */
    int redriveTo(LocalQueue source) {
        List<Letter> redriven = letters.stream()
                .filter(letter -> letter.sourceArn().equals(source.arn()))
                .toList();
        redriven.forEach(letter -> source.send(letter.failed().body(), letter.attributes(), Duration.ZERO));
        letters.removeIf(letter -> letter.sourceArn().equals(source.arn()));
        return redriven.size();
    }

    List<FailedRecord> failed() {
        return letters.stream().map(Letter::failed).toList();
    }

    private static Letter letter(ReceivedMessage message, String reason) {
        Map<String, String> attributes = message.attributes();
        // The look into the dead-letter queue was a delivery too.
        int count = Integer.parseInt(attributes.getOrDefault("ApproximateReceiveCount", "1")) - 1;
        return new Letter(
                new FailedRecord(message.messageId(), count, reason, message.body()),
                attributes.getOrDefault("DeadLetterQueueSourceArn", ""),
                message.messageAttributes());
    }
}
