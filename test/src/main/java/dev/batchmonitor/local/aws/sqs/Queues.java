package dev.batchmonitor.local.aws.sqs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.aws.protocol.AwsAccount;
import dev.batchmonitor.local.aws.protocol.Operation;
import dev.batchmonitor.local.queue.LocalQueue;
import dev.batchmonitor.local.queue.QueueSettings;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The queues of Amazon SQS by name. A queue URL is anything that ends with the name. */
public final class Queues {
    private final AwsAccount account;
    private final InstantSource clock;
    private final Map<String, LocalQueue> queues = new ConcurrentHashMap<>();

    public Queues(AwsAccount account, InstantSource clock) {
        this.account = account;
        this.clock = clock;
    }

    /** Adds a new, empty queue of the account. */
    public LocalQueue create(String name, QueueSettings settings) {
        LocalQueue queue = new LocalQueue(account.arn("sqs", name), settings, clock);
        add(queue);
        return queue;
    }

    /** Makes a queue that is already there reachable by the API. */
    public void add(LocalQueue queue) {
        queues.put(queue.name(), queue);
    }

    /** The URL of a queue as AWS writes it. */
    public String url(LocalQueue queue) {
        return "https://sqs." + account.region() + ".amazonaws.com/" + account.id() + "/" + queue.name();
    }

    /** The operations of Amazon SQS that are answered here. */
    public Map<String, Operation> operations() {
        return Map.of(
                "ChangeMessageVisibility", new ChangeMessageVisibility(this),
                "DeleteMessage", new DeleteMessage(this),
                "DeleteMessageBatch", new DeleteMessageBatch(this),
                "GetQueueAttributes", new GetQueueAttributes(this),
                "GetQueueUrl", new GetQueueUrl(this),
                "ReceiveMessage", new ReceiveMessage(this),
                "SendMessage", new SendMessage(this),
                "SendMessageBatch", new SendMessageBatch(this));
    }

    /** The queue whose URL the input has. */
    LocalQueue of(ObjectNode input) {
        String url = input.path("QueueUrl").asText();
        if (url.isEmpty()) {
            throw SqsErrors.missing("QueueUrl");
        }
        return named(url.substring(url.lastIndexOf('/') + 1));
    }

    LocalQueue named(String name) {
        LocalQueue queue = queues.get(name);
        if (queue == null) {
            throw SqsErrors.queueDoesNotExist();
        }
        return queue;
    }
}
