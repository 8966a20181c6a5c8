package dev.batchmonitor.local.aws.sns;

import dev.batchmonitor.local.queue.MessageAttribute;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What SNS allows as message attributes.
 *
 * @see <a href="https://docs.aws.amazon.com/sns/latest/dg/sns-message-attributes.html">Message attributes</a>
 */
final class AttributeCheck {
    private static final int MAX_NAME = 256;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_\\-]+(\\.[A-Za-z0-9_\\-]+)*");
    private static final Pattern TYPE = Pattern.compile("(String|Number|Binary)(\\.[^\\s]+)?");

    private AttributeCheck() {}

    static void check(Map<String, MessageAttribute> attributes) {
        attributes.forEach((name, attribute) -> {
            checkName(name);
            checkType(name, attribute);
            checkValue(name, attribute);
        });
    }

    private static void checkName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean reserved = lower.startsWith("aws.") || lower.startsWith("amazon.");
        if (reserved || name.length() > MAX_NAME || !NAME.matcher(name).matches()) {
            throw SnsErrors.invalidAttribute("Invalid message attribute name '" + name + "'.");
        }
    }

    private static void checkType(String name, MessageAttribute attribute) {
        if (attribute.dataType().isEmpty()) {
            throw SnsErrors.invalidAttribute(
                    "The message attribute '" + name + "' must contain non-empty message attribute type.");
        }
        if (attribute.dataType().length() > MAX_NAME
                || !TYPE.matcher(attribute.dataType()).matches()) {
            throw SnsErrors.invalidAttribute("The message attribute '" + name
                    + "' has an invalid message attribute type, the set of supported type prefixes is Binary, Number,"
                    + " and String.");
        }
    }

    private static void checkValue(String name, MessageAttribute attribute) {
        boolean binary = attribute.dataType().startsWith("Binary");
        String value = binary ? attribute.binaryValue() : attribute.stringValue();
        if (value == null || value.isEmpty()) {
            throw SnsErrors.invalidAttribute("The message attribute '" + name
                    + "' must contain non-empty message attribute value for message attribute type '"
                    + attribute.dataType() + "'.");
        }
        if (attribute.dataType().startsWith("Number") && !isNumber(value)) {
            throw SnsErrors.invalidAttribute("Could not cast message attribute '" + name + "' value to number.");
        }
        if (attribute.dataType().equals("String.Array") && !StringArray.isValid(value)) {
            throw SnsErrors.invalidAttribute("The message attribute '" + name + "' is not a valid String.Array.");
        }
    }

    private static boolean isNumber(String value) {
        try {
            return new BigDecimal(value).precision() <= 38;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Type and value; the name is counted by the caller. */
    static int bytes(MessageAttribute attribute) {
        String text = attribute.stringValue();
        String base64 = attribute.binaryValue();
        int value = text != null
                ? MessageCheck.utf8(text)
                : base64 == null ? 0 : Base64.getDecoder().decode(base64).length;
        return MessageCheck.utf8(attribute.dataType()) + value;
    }
}
