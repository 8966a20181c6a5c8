package dev.batchmonitor.local.aws.dynamodb;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.batchmonitor.local.aws.protocol.AwsError;
import org.jspecify.annotations.Nullable;

/** DynamoDB's refusals. */
final class DynamoErrors {
    private DynamoErrors() {}

    static AwsError tableNotFound() {
        return new AwsError(400, "ResourceNotFoundException", "Requested resource not found");
    }

    static AwsError invalid(String message) {
        return new AwsError(400, "ValidationException", message);
    }

    static AwsError invalidValue(String message) {
        return invalid("One or more parameter values were invalid: " + message);
    }

    /** What DynamoDB could do and this one cannot: said aloud instead of answered wrongly. */
    static AwsError notImplemented(String what) {
        return new AwsError(400, "UnknownOperationException", what + " is not implemented by the local AWS");
    }

    static AwsError conditionFailed(@Nullable ObjectNode item) {
        ObjectNode details = JsonNodeFactory.instance.objectNode();
        if (item != null) {
            details.set("Item", item);
        }
        return new AwsError(400, "ConditionalCheckFailedException", "The conditional request failed")
                .withDetails(details);
    }
}
