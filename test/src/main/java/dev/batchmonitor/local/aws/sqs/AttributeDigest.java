package dev.batchmonitor.local.aws.sqs;

import dev.batchmonitor.local.queue.MessageAttribute;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The MD5 digests by which SQS and the SDK check each other.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html">Calculating
 *     the MD5 message digest for message attributes</a>
 */
final class AttributeDigest {
    private static final byte STRING = 1;
    private static final byte BINARY = 2;

    private AttributeDigest() {}

    static String md5(String body) {
        return md5(body.getBytes(StandardCharsets.UTF_8));
    }

    static String md5(Map<String, MessageAttribute> attributes) {
        return md5(bytes(attributes));
    }

    /** Name, type and value of each attribute in the order of names, each with its length before it. */
    static byte[] bytes(Map<String, MessageAttribute> attributes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new TreeMap<>(attributes).forEach((name, attribute) -> {
            append(bytes, name.getBytes(StandardCharsets.UTF_8));
            append(bytes, attribute.dataType().getBytes(StandardCharsets.UTF_8));
            String text = attribute.stringValue();
            String base64 = attribute.binaryValue();
            bytes.write(text != null ? STRING : BINARY);
            append(
                    bytes,
                    text != null
                            ? text.getBytes(StandardCharsets.UTF_8)
                            : Base64.getDecoder().decode(base64 == null ? "" : base64));
        });
        return bytes.toByteArray();
    }

    private static void append(ByteArrayOutputStream bytes, byte[] part) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        bytes.writeBytes(part);
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5", e);
        }
    }
}
