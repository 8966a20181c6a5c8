package dev.batchmonitor.local.aws.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** The parameter {@code ReceiptHandle}: must look like one that a queue gave out. */
final class ReceiptHandle {
    private static final Pattern FORM = Pattern.compile("[0-9a-f\\-]{36}#\\d+");

    private ReceiptHandle() {}

    static String of(JsonNode input) {
        String handle = input.path("ReceiptHandle").asText();
        if (handle.isEmpty()) {
            throw SqsErrors.missing("ReceiptHandle");
        }
        if (!FORM.matcher(handle).matches()) {
            throw SqsErrors.receiptHandleIsInvalid(handle);
        }
        return handle;
    }
}
