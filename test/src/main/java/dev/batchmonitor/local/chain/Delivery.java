package dev.batchmonitor.local.chain;

import dev.batchmonitor.local.eventbridge.EventBus;
import dev.batchmonitor.local.function.InvocationResult;
import dev.batchmonitor.local.queue.LocalQueue;
import dev.batchmonitor.local.template.Rule;
import dev.batchmonitor.local.template.Stack;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Takes events from the bus through the queue to the function, until each is handled or in a dead-letter queue. */
final class Delivery {
    /** The largest message of Amazon SQS, 1 MiB; EventBridge cannot deliver a larger event. */
    private static final int MESSAGE_LIMIT = 1024 * 1024;

    private final EventBus bus;
    private final VirtualClock clock;
    private final LocalQueues queues;
    private final LocalQueue source;
    private final EventPoller poller;
    private final List<String> unmatched = new ArrayList<>();
    private final DeadLetters deadLetters = new DeadLetters();
    private int matched;

    Delivery(
            Stack stack,
            EventBus bus,
            LocalQueues queues,
            VirtualClock clock,
            Function<String, InvocationResult> function) {
        this.bus = bus;
        this.clock = clock;
        this.queues = queues;
        this.source = queues.get(stack.eventSource().queueArn());
        this.poller =
                new EventPoller(stack.eventSource(), source, stack.environment().region(), function);
    }

    void put(String event) {
        List<Rule> rules = bus.matching(event);
        if (rules.isEmpty()) {
            unmatched.add(event);
            return;
        }
        matched++;
        rules.stream().flatMap(rule -> rule.targets().stream()).forEach(target -> send(event, target));
    }

    /** Sends a message to the function's queue past all rules. */
    void send(String message) {
        source.send(message);
    }

    /**
     * Works until the queue is empty, jumping over the visibility timeout of records that failed and over the delay of
     * messages that the function sends to its own queue.
     *
     * @throws EndlessDeliveryException if the function never stops doing so
     */
    void drain(Pollers pollers) {
        DeliveryLimit limit = new DeliveryLimit(source.depth().total());
        try {
            Optional<Instant> next = source.nextVisibleAt();
            while (next.isPresent()) {
                clock.advanceTo(next.get());
                pollers.run(() -> poller.poll(limit));
                next = source.nextVisibleAt();
            }
        } finally {
            queues.all().stream()
                    .filter(queue -> !queue.equals(source))
                    .forEach(queue -> deadLetters.collect(queue, poller::reason));
        }
    }

    /** Sends what the queue has given up to it again, and returns how many messages those were. */
    int redrive() {
        return deadLetters.redriveTo(source);
    }

    /** Whether no message waits for the function. */
    boolean isEmpty() {
        return source.nextVisibleAt().isEmpty();
    }

    int matched() {
        return matched;
    }

    int invocations() {
        return poller.invocations();
    }

    /** The events that no rule lets through. */
    List<String> unmatched() {
        return List.copyOf(unmatched);
    }

    /** What was in the dead-letter queues after draining, and what could not be delivered at all. */
    List<FailedRecord> failed() {
        return deadLetters.failed();
    }

    private void send(String event, Rule.Target target) {
        if (event.getBytes(StandardCharsets.UTF_8).length > MESSAGE_LIMIT) {
            deadLetters.add(new FailedRecord("", 0, "the event is larger than an SQS message can be (1 MiB)", event));
            return;
        }
        queues.get(target.arn()).send(event);
    }
}
