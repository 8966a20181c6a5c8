package dev.batchmonitor.local.aws.sqs;

import dev.batchmonitor.local.aws.protocol.AwsError;

/** Amazon SQS's refusals: the names of the JSON protocol with the codes of the older query protocol. */
final class SqsErrors {
    private static final String QUERY_PREFIX = "AWS.SimpleQueueService.";

    private SqsErrors() {}

    static AwsError queueDoesNotExist() {
        return new AwsError(
                400, "QueueDoesNotExist", QUERY_PREFIX + "NonExistentQueue", "The specified queue does not exist.");
    }

    static AwsError receiptHandleIsInvalid(String handle) {
        return new AwsError(404, "ReceiptHandleIsInvalid", "The input receipt handle \"" + handle + "\" is not valid.");
    }

    static AwsError messageNotInflight() {
        return new AwsError(
                400,
                "MessageNotInflight",
                QUERY_PREFIX + "MessageNotInflight",
                "The message referred to is not in flight.");
    }

    static AwsError invalidContents() {
        return new AwsError(
                400,
                "InvalidMessageContents",
                "Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 to #xD7FF | #xE000 to"
                        + " #xFFFD | #x10000 to #x10FFFF");
    }

    static AwsError invalidValue(String message) {
        return new AwsError(400, "InvalidParameterValue", message);
    }

    static AwsError missing(String parameter) {
        return new AwsError(400, "MissingParameter", "The request must contain the parameter " + parameter + ".");
    }

    static AwsError emptyBatch() {
        return batch("EmptyBatchRequest", "There should be at least one entry in the request.");
    }

    static AwsError tooManyEntries(int entries) {
        return batch(
                "TooManyEntriesInBatchRequest",
                "Maximum number of entries per request are 10. You have sent " + entries + ".");
    }

    static AwsError idsNotDistinct(String id) {
        return batch("BatchEntryIdsNotDistinct", "Id " + id + " repeated.");
    }

    static AwsError invalidEntryId() {
        return batch(
                "InvalidBatchEntryId",
                "A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at most"
                        + " 80 letters long.");
    }

    static AwsError batchTooLong(int limit, int length) {
        return batch(
                "BatchRequestTooLong",
                "Batch requests cannot be longer than " + limit + " bytes. You have sent " + length + " bytes.");
    }

    private static AwsError batch(String type, String message) {
        return new AwsError(400, type, QUERY_PREFIX + type, message);
    }
}
