package dev.batchmonitor.local.aws.dynamodb.expression;

import dev.batchmonitor.local.aws.protocol.AwsError;

/** DynamoDB's refusals of expressions. */
final class ExpressionErrors {
    private ExpressionErrors() {}

    static AwsError invalid(String message) {
        return new AwsError(400, "ValidationException", message);
    }

    static AwsError notImplemented(String what) {
        return new AwsError(400, "UnknownOperationException", what + " is not implemented by the local AWS");
    }
}
