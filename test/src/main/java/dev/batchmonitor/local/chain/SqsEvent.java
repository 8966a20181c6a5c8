package dev.batchmonitor.local.chain;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.queue.ReceivedMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * Writes messages as AWS Lambda hands them to a function.
 *
 * @param queueArn the queue they come from
 * @param region its Region
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">Using Lambda with Amazon SQS</a>
 */
record SqsEvent(String queueArn, String region) {
    private static final JsonMapper JSON = new JsonMapper();

    /** One element of {@code Records}. */
    String record(ReceivedMessage message) {
        ObjectNode json = JSON.createObjectNode();
        json.put("messageId", message.messageId());
        json.put("receiptHandle", message.receiptHandle());
        json.put("body", message.body());
        json.set("attributes", JSON.valueToTree(new TreeMap<>(message.attributes())));
        json.putObject("messageAttributes");
        json.put("md5OfBody", md5(message.body()));
        json.put("eventSource", "aws:sqs");
        json.put("eventSourceARN", queueArn);
        json.put("awsRegion", region);
        return json.toString();
    }

    /** The payload of an invocation. */
    static String of(Iterable<String> records) {
        return "{\"Records\":[" + String.join(",", records) + "]}";
    }

    private static String md5(String body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            return HexFormat.of().formatHex(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
