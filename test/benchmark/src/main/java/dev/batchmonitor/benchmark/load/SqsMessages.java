package dev.batchmonitor.benchmark.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.LongStream;

/** Events as AWS Lambda hands them over from a queue. */
public record SqsMessages(Workload workload) {
    private static final JsonMapper JSON = new JsonMapper();

    /** The payload of an invocation with so many events. */
    public String batch(long first, int size) {
        ObjectNode payload = JSON.createObjectNode();
        ArrayNode records = payload.putArray("Records");
        LongStream.range(first, first + size).forEach(number -> record(records.addObject(), number));
        try {
            return JSON.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    private void record(ObjectNode json, long number) {
        String id = "19dd0b57-0000-4000-8000-%012d".formatted(number);
        json.put("messageId", id);
        json.put("receiptHandle", "AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a".repeat(8) + number);
        json.put("body", workload.event(number));
        ObjectNode attributes = json.putObject("attributes");
        attributes.put("ApproximateReceiveCount", "1");
        attributes.put("SentTimestamp", String.valueOf(workload.start().toEpochMilli()));
        attributes.put("SenderId", "AIDAIENQZJOLO23YVJ4VO");
        attributes.put(
                "ApproximateFirstReceiveTimestamp",
                String.valueOf(workload.start().toEpochMilli()));
        json.putObject("messageAttributes");
        json.put("md5OfBody", "e4e68fb7bd0e697a0ae8f1bb342846b3");
        json.put("eventSource", "aws:sqs");
        json.put("eventSourceARN", "arn:aws:sqs:us-east-1:123456789012:events");
        json.put("awsRegion", "us-east-1");
    }
}
