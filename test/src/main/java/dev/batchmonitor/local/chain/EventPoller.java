package dev.batchmonitor.local.chain;

import dev.batchmonitor.local.function.InvocationResult;
import dev.batchmonitor.local.queue.LocalQueue;
import dev.batchmonitor.local.queue.ReceivedMessage;
import dev.batchmonitor.local.template.EventSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * The event source mapping at work: receives messages in batches, invokes the function, and deletes what it handled. Safe
 * for use by several threads.
 */
final class EventPoller {
    private final EventSource source;
    private final LocalQueue queue;
    private final SqsEvent event;
    private final Function<String, InvocationResult> function;
    private final Map<String, String> reasons = new ConcurrentHashMap<>();
    private final AtomicInteger invocations = new AtomicInteger();

    /** @param function invokes the function with a payload */
    EventPoller(EventSource source, LocalQueue queue, String region, Function<String, InvocationResult> function) {
        this.source = source;
        this.queue = queue;
        this.event = new SqsEvent(queue.arn(), region);
        this.function = function;
    }

    /**
     * Works until no message is visible.
     *
     * @throws EndlessDeliveryException at the limit
     */
    void poll(DeliveryLimit limit) {
        List<ReceivedMessage> received = queue.receive(source.batchSize());
        while (!received.isEmpty()) {
            limit.count(received);
            MessageBatch.of(received, event).forEach(this::run);
            received = queue.receive(source.batchSize());
        }
    }

    int invocations() {
        return invocations.get();
    }

    /** Why a message failed the last time. */
    String reason(String messageId) {
        return reasons.getOrDefault(messageId, "");
    }

    private void run(MessageBatch batch) {
        InvocationResult result = function.apply(batch.payload());
        invocations.incrementAndGet();
        Map<String, String> failures =
                BatchResponse.to(batch.messages()).failures(result, source.reportsItemFailures());
        reasons.putAll(failures);
        batch.messages().stream()
                .filter(message -> !failures.containsKey(message.messageId()))
                .forEach(message -> queue.delete(message.receiptHandle()));
    }
}
