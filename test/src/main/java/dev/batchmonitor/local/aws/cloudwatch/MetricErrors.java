package dev.batchmonitor.local.aws.cloudwatch;

import dev.batchmonitor.local.aws.protocol.AwsError;

/** CloudWatch's refusals. Parameters are named as the query protocol does: {@code MetricData.member.1.Value}. */
final class MetricErrors {
    private MetricErrors() {}

    static AwsError missing(String parameter) {
        return missingOneOf("The parameter " + parameter + " is required.");
    }

    static AwsError missingOneOf(String message) {
        return new AwsError(400, "MissingRequiredParameterException", "MissingParameter", message);
    }

    static AwsError invalid(String parameter, Object value) {
        return invalid("The value " + value + " for parameter " + parameter + " is invalid.");
    }

    static AwsError invalid(String message) {
        return new AwsError(400, "InvalidParameterValueException", "InvalidParameterValue", message);
    }

    static AwsError tooMany(String parameter, int limit) {
        return invalid("The collection " + parameter + " must not have a size greater than " + limit + ".");
    }

    static AwsError exclusive(String one, String other) {
        return new AwsError(
                400,
                "InvalidParameterCombinationException",
                "InvalidParameterCombination",
                "The parameters " + one + " and " + other + " are mutually exclusive and you have specified both.");
    }
}
