package dev.batchmonitor.local.aws.cloudwatch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** What CloudWatch allows in the names of namespaces, metrics and dimensions. */
final class NameCheck {
    private static final int MAX_NAME = 255;
    private static final int MAX_DIMENSION_VALUE = 1_024;
    private static final Pattern PRINTABLE_ASCII = Pattern.compile("[\\x20-\\x7e]*");
    private static final Pattern NAMESPACE = Pattern.compile("[0-9A-Za-z.\\-_/#: ]*");

    private NameCheck() {}

    static void namespace(JsonNode node) {
        String namespace = text(node, "Namespace", MAX_NAME);
        boolean allowed = NAMESPACE.matcher(namespace).matches();
        if (!allowed || namespace.startsWith(":") || namespace.startsWith("AWS/")) {
            throw MetricErrors.invalid("Namespace", namespace);
        }
    }

    static void metricName(JsonNode node, String parameter) {
        text(node, parameter, MAX_NAME);
    }

    static void dimensionName(JsonNode node, String parameter) {
        String name = text(node, parameter, MAX_NAME);
        if (name.startsWith(":")) {
            throw MetricErrors.invalid(parameter, name);
        }
    }

    static void dimensionValue(JsonNode node, String parameter) {
        text(node, parameter, MAX_DIMENSION_VALUE);
    }

    /** Text that is there, not blank, not too long and ASCII without control characters. */
    private static String text(JsonNode node, String parameter, int maxLength) {
        if (node.isMissingNode() || node.isNull()) {
            throw MetricErrors.missing(parameter);
        }
        String text = node.asText();
        if (text.isBlank()
                || text.length() > maxLength
                || !PRINTABLE_ASCII.matcher(text).matches()) {
            throw MetricErrors.invalid(parameter, text);
        }
        return text;
    }
}
