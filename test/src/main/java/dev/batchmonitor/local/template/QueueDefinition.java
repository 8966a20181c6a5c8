package dev.batchmonitor.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An {@code AWS::SQS::Queue}.
 *
 * @param name physical name
 * @param arn ARN
 * @param url queue URL
 * @param visibilityTimeout how long a received message stays hidden; SQS's default is 30 seconds
 * @param retention how long a message is kept; SQS's default is 4 days
 * @param redrive where messages go that were received too often, null when nowhere
 */
public record QueueDefinition(
        String name,
        String arn,
        String url,
        Duration visibilityTimeout,
        Duration retention,
        @Nullable Redrive redrive) {

    /**
     * The queue's redrive policy.
     *
     * @param deadLetterArn the dead-letter queue
     * @param maxReceiveCount how often a message is received before it goes there
     */
    public record Redrive(String deadLetterArn, int maxReceiveCount) {}

    static QueueDefinition of(Resource queue) {
        if (queue.flag("FifoQueue", false)) {
            throw queue.wrong("FifoQueue", "only standard queues run locally");
        }
        PhysicalNames names = queue.intrinsics().names();
        return new QueueDefinition(
                names.name(queue),
                names.arn(queue),
                names.ref(queue),
                Duration.ofSeconds(queue.number("VisibilityTimeout", 30)),
                Duration.ofSeconds(queue.number("MessageRetentionPeriod", 345_600)),
                redrive(queue));
    }

    private static @Nullable Redrive redrive(Resource queue) {
        JsonNode policy = queue.get("RedrivePolicy");
        if (policy.isMissingNode()) {
            return null;
        }
        Resource redrive = queue.child("RedrivePolicy");
        return new Redrive(redrive.text("deadLetterTargetArn"), redrive.number("maxReceiveCount", 10));
    }
}
