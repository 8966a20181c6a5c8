package dev.batchmonitor.local.aws.sns;

import dev.batchmonitor.local.aws.protocol.AwsError;

/** Amazon SNS's refusals, by the codes of its API model. */
final class SnsErrors {
    private SnsErrors() {}

    static AwsError invalidParameter(String reason) {
        return error(400, "InvalidParameter", "Invalid parameter: " + reason);
    }

    static AwsError invalidAttribute(String message) {
        return new AwsError(400, "InvalidParameterValueException", "ParameterValueInvalid", message);
    }

    static AwsError topicNotFound() {
        return error(404, "NotFound", "Topic does not exist");
    }

    static AwsError internal() {
        return new AwsError(500, "InternalErrorException", "InternalError", "try again");
    }

    static AwsError emptyBatch() {
        return error(400, "EmptyBatchRequest", "The batch request doesn't contain any entries.");
    }

    static AwsError tooManyEntries() {
        return error(400, "TooManyEntriesInBatchRequest", "The batch request contains more entries than permissible.");
    }

    static AwsError idsNotDistinct() {
        return error(400, "BatchEntryIdsNotDistinct", "Two or more batch entries in the request have the same Id.");
    }

    static AwsError invalidEntryId() {
        return error(
                400,
                "InvalidBatchEntryId",
                "The Id of a batch entry in a batch request doesn't abide by the specification.");
    }

    static AwsError batchTooLong() {
        return error(
                400,
                "BatchRequestTooLong",
                "The length of all the batch messages put together is more than the limit.");
    }

    private static AwsError error(int status, String code, String message) {
        return new AwsError(status, code + "Exception", code, message);
    }
}
