package dev.batchmonitor.local.chain;

import dev.batchmonitor.local.queue.LocalQueue;
import dev.batchmonitor.local.queue.QueueSettings;
import dev.batchmonitor.local.template.QueueDefinition;
import dev.batchmonitor.local.template.Stack;
import dev.batchmonitor.local.template.TemplateException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The queues of a stack, each made with the settings of the template. */
final class LocalQueues {
    private final Stack stack;
    private final InstantSource clock;
    private final Map<String, LocalQueue> byArn = new LinkedHashMap<>();

    LocalQueues(Stack stack, InstantSource clock) {
        this.stack = stack;
        this.clock = clock;
        stack.queues().forEach(queue -> get(queue.arn()));
    }

    /**
     * The queue with this ARN.
     *
     * @throws TemplateException if the stack has none
     */
    LocalQueue get(String arn) {
        LocalQueue known = byArn.get(arn);
        if (known != null) {
            return known;
        }
        LocalQueue created = create(stack.queue(arn));
        byArn.put(arn, created);
        return created;
    }

    Collection<LocalQueue> all() {
        return byArn.values();
    }

    private LocalQueue create(QueueDefinition queue) {
        QueueSettings settings = new QueueSettings(queue.visibilityTimeout(), Duration.ZERO, queue.retention(), null);
        QueueDefinition.Redrive redrive = queue.redrive();
        if (redrive != null) {
            settings = settings.withDeadLetterQueue(get(redrive.deadLetterArn()), redrive.maxReceiveCount());
        }
        return new LocalQueue(queue.arn(), settings, clock);
    }
}
