package dev.batchmonitor.local.queue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A standard queue of Amazon SQS in memory. Time is what the injected source says, so that a test or a replay can jump to
 * {@link #nextVisibleAt()} instead of waiting. Safe for use by several threads.
 *
 * <p>Receiving never waits. A message that was already delivered {@code maxReceiveCount} times goes to the dead-letter
 * queue at the moment it would be delivered again, as in AWS.
 */
public final class LocalQueue {
    private final String arn;
    private final QueueSettings settings;
    private final InstantSource clock;
    private final Map<String, QueueMessage> messages = new LinkedHashMap<>();
    private long sent;

    public LocalQueue(String arn, QueueSettings settings, InstantSource clock) {
        this.arn = arn;
        this.settings = settings;
        this.clock = clock;
    }

    public String arn() {
        return arn;
    }

    /** The last part of the ARN. */
    public String name() {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }

    public QueueSettings settings() {
        return settings;
    }

    /** Sends a message with the queue's own delay and returns its message id. */
    public String send(String body) {
        return send(body, Map.of(), settings.delay());
    }

    /** Sends a message that stays hidden for the delay and returns its message id. */
    public synchronized String send(String body, Map<String, MessageAttribute> attributes, Duration delay) {
        Instant now = clock.instant();
        // Not random, so that two replays of the same events give the same ids.
        byte[] seed = (arn + "/" + sent++).getBytes(StandardCharsets.UTF_8);
        String id = UUID.nameUUIDFromBytes(seed).toString();
        messages.put(id, new QueueMessage(id, body, attributes, now, now.plus(delay)));
        return id;
    }

    /** Receives with the queue's own visibility timeout. */
    public List<ReceivedMessage> receive(int maxMessages) {
        return receive(maxMessages, settings.visibilityTimeout());
    }

    /**
     * Receives up to {@code maxMessages} visible messages, oldest first, and hides them for the timeout. The list is empty
     * if there are none. The limit of 10 messages a call belongs to the SQS API, not to the queue.
     */
    public List<ReceivedMessage> receive(int maxMessages, Duration visibilityTimeout) {
        List<ReceivedMessage> received = new ArrayList<>();
        List<QueueMessage> givenUp = new ArrayList<>();
        synchronized (this) {
            Instant now = clock.instant();
            dropExpired(now);
            for (QueueMessage message : messages.values()) {
                if (received.size() == maxMessages) {
                    break;
                }
                if (!message.isVisible(now)) {
                    continue;
                }
                if (isExhausted(message)) {
                    givenUp.add(message);
                } else {
                    received.add(message.receive(now, visibilityTimeout));
                }
            }
            givenUp.forEach(message -> messages.remove(message.id()));
        }
        giveUp(givenUp);
        return List.copyOf(received);
    }

    /** Deletes the message of a delivery. False if that is not the newest delivery of a message in this queue. */
    public synchronized boolean delete(String receiptHandle) {
        Optional<QueueMessage> delivered = delivered(receiptHandle);
        delivered.ifPresent(message -> messages.remove(message.id()));
        return delivered.isPresent();
    }

    /**
     * Hides the message of a delivery for this long from now on; zero makes it visible at once. False if the delivery is not
     * in flight.
     */
    public synchronized boolean changeVisibility(String receiptHandle, Duration timeout) {
        Instant now = clock.instant();
        Optional<QueueMessage> message = delivered(receiptHandle).filter(m -> m.isInFlight(now));
        message.ifPresent(found -> found.hideUntil(now.plus(timeout)));
        return message.isPresent();
    }

    /** When the next message can be received: in the past if one can be now, empty if the queue is empty. */
    public synchronized Optional<Instant> nextVisibleAt() {
        dropExpired(clock.instant());
        return messages.values().stream().map(QueueMessage::visibleAt).min(Comparator.naturalOrder());
    }

    /** How many messages the queue holds now, by the three states that SQS counts. */
    public synchronized QueueDepth depth() {
        Instant now = clock.instant();
        dropExpired(now);
        int visible =
                (int) messages.values().stream().filter(m -> m.isVisible(now)).count();
        int inFlight =
                (int) messages.values().stream().filter(m -> m.isInFlight(now)).count();
        return new QueueDepth(visible, inFlight, messages.size() - visible - inFlight);
    }

    private Optional<QueueMessage> delivered(String receiptHandle) {
        String id = QueueMessage.idOf(receiptHandle);
        return Optional.ofNullable(messages.get(id)).filter(message -> message.isDelivery(receiptHandle));
    }

    private boolean isExhausted(QueueMessage message) {
        RedrivePolicy redrive = settings.redrive();
        return redrive != null && message.receiveCount() >= redrive.maxReceiveCount();
    }

    private void dropExpired(Instant now) {
        messages.values().removeIf(m -> !m.sentAt().plus(settings.retention()).isAfter(now));
    }

    /** Outside this queue's lock: two queues are never locked at once. */
    private void giveUp(List<QueueMessage> givenUp) {
        RedrivePolicy redrive = settings.redrive();
        if (redrive != null) {
            givenUp.forEach(message -> redrive.deadLetterQueue().accept(message, arn));
        }
    }

    private synchronized void accept(QueueMessage message, String sourceArn) {
        message.moveToDeadLetterQueue(sourceArn, clock.instant());
        messages.put(message.id(), message);
    }
}
