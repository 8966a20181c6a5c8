package dev.batchmonitor.local.queue;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a queue that change what happens to a message.
 *
 * @param visibilityTimeout how long a received message stays hidden; AWS's default is 30 seconds
 * @param delay how long a new message stays hidden; AWS's default is none
 * @param retention how long an undeleted message is kept; AWS's default is 4 days
 * @param redrive where messages go that were received too often; none by default
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html">SetQueueAttributes</a>
 */
public record QueueSettings(
        Duration visibilityTimeout,
        Duration delay,
        Duration retention,
        @Nullable RedrivePolicy redrive) {
    /** AWS's defaults. */
    public static QueueSettings defaults() {
        return new QueueSettings(Duration.ofSeconds(30), Duration.ZERO, Duration.ofDays(4), null);
    }

    public QueueSettings withVisibilityTimeout(Duration timeout) {
        return new QueueSettings(timeout, delay, retention, redrive);
    }

    public QueueSettings withDelay(Duration newDelay) {
        return new QueueSettings(visibilityTimeout, newDelay, retention, redrive);
    }

    public QueueSettings withRetention(Duration newRetention) {
        return new QueueSettings(visibilityTimeout, delay, newRetention, redrive);
    }

    /** Moves a message to another queue instead of delivering it more than {@code maxReceiveCount} times. */
    public QueueSettings withDeadLetterQueue(LocalQueue queue, int maxReceiveCount) {
        return new QueueSettings(visibilityTimeout, delay, retention, new RedrivePolicy(queue, maxReceiveCount));
    }
}
