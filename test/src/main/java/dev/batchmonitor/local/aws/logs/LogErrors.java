package dev.batchmonitor.local.aws.logs;

import dev.batchmonitor.local.aws.protocol.AwsError;

/** CloudWatch Logs' refusals. */
final class LogErrors {
    private LogErrors() {}

    static AwsError notFound(String what) {
        return new AwsError(400, "ResourceNotFoundException", "The specified " + what + " does not exist.");
    }

    static AwsError alreadyExists(String what) {
        return new AwsError(400, "ResourceAlreadyExistsException", "The specified " + what + " already exists");
    }

    static AwsError invalid(String message) {
        return new AwsError(400, "InvalidParameterException", message);
    }
}
