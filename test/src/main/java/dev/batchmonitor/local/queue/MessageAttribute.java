package dev.batchmonitor.local.queue;

import org.jspecify.annotations.Nullable;

/**
 * A message attribute as Amazon SQS and Amazon SNS know it: one value, either text or bytes.
 *
 * @param dataType {@code String}, {@code Number} or {@code Binary}, optionally with a custom label; SNS also has {@code String.Array}
 * @param stringValue the value of a text or number attribute
 * @param binaryValue the value of a binary attribute in base64
 */
public record MessageAttribute(
        String dataType,
        @Nullable String stringValue,
        @Nullable String binaryValue) {
    /** An attribute of type {@code String}. */
    public static MessageAttribute string(String value) {
        return new MessageAttribute("String", value, null);
    }

    /** An attribute of type {@code Number}; the value keeps the digits it was sent with. */
    public static MessageAttribute number(String value) {
        return new MessageAttribute("Number", value, null);
    }
}
