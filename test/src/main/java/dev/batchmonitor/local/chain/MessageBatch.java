package dev.batchmonitor.local.chain;

import dev.batchmonitor.local.queue.ReceivedMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The messages of one invocation.
 *
 * @param messages what was received
 * @param payload the same as the function gets it
 */
record MessageBatch(List<ReceivedMessage> messages, String payload) {
    /** The invocation payload limit: 6 MB for messages and what surrounds them. */
    static final int PAYLOAD_LIMIT = 6 * 1024 * 1024;

    /** Room for the brackets around the records and the commas between them. */
    private static final int FRAME = 1024;

    /** Makes as few batches as the payload limit allows, in the order received. */
    static List<MessageBatch> of(List<ReceivedMessage> received, SqsEvent event) {
        List<MessageBatch> batches = new ArrayList<>();
        List<ReceivedMessage> messages = new ArrayList<>();
        List<String> records = new ArrayList<>();
        int size = FRAME;
        for (ReceivedMessage message : received) {
            String record = event.record(message);
            int length = record.getBytes(StandardCharsets.UTF_8).length + 1;
            if (!records.isEmpty() && size + length > PAYLOAD_LIMIT) {
                batches.add(new MessageBatch(List.copyOf(messages), SqsEvent.of(records)));
                messages.clear();
                records.clear();
                size = FRAME;
            }
            messages.add(message);
            records.add(record);
            size += length;
        }
        if (!records.isEmpty()) {
            batches.add(new MessageBatch(List.copyOf(messages), SqsEvent.of(records)));
        }
        return batches;
    }
}
