package dev.batchmonitor.reliability;

import dev.batchmonitor.local.aws.Fault;

/** A call of the function, and the words in which its service says that it cannot answer at the moment. */
enum ServiceCall {
    DESCRIBE_JOBS("batch:DescribeJobs", tooMany(429, "TooManyRequestsException"), "ServerException", Need.HELPFUL),
    GET_LOG_EVENTS("logs:GetLogEvents", tooMany(400, "ThrottlingException"), "InternalFailure", Need.HELPFUL),
    BATCH_GET_ITEM("dynamodb:BatchGetItem", Fault.throughputExceeded(), "InternalServerError", Need.TABLE),
    GET_ITEM("dynamodb:GetItem", Fault.throughputExceeded(), "InternalServerError", Need.TABLE),
    PUT_ITEM("dynamodb:PutItem", Fault.throughputExceeded(), "InternalServerError", Need.TABLE),
    PUBLISH_BATCH("sns:PublishBatch", tooMany(429, "Throttled"), "InternalError", Need.ESSENTIAL),
    SEND_MESSAGE("sqs:SendMessage", tooMany(400, "RequestThrottled"), "InternalFailure", Need.ESSENTIAL),
    PUT_METRIC_DATA("cloudwatch:PutMetricData", tooMany(400, "Throttling"), "InternalServiceFault", Need.ESSENTIAL);

    /** What becomes of an event without the call. */
    private enum Need {
        /** It is handled with what is known without. */
        HELPFUL,
        /** It is handled, and may be told of twice. */
        TABLE,
        /** It comes back, and is kept in the dead-letter queue in the end. */
        ESSENTIAL
    }

    private final String operation;
    private final Fault throttled;
    private final String brokenCode;
    private final Need need;

    ServiceCall(String operation, Fault throttled, String brokenCode, Need need) {
        this.operation = operation;
        this.throttled = throttled;
        this.brokenCode = brokenCode;
        this.need = need;
    }

    String operation() {
        return operation;
    }

    Fault throttled() {
        return throttled;
    }

    Fault broken() {
        return Fault.error(500, brokenCode, "try again");
    }

    boolean isEssential() {
        return need == Need.ESSENTIAL;
    }

    boolean isOfTheTable() {
        return need == Need.TABLE;
    }

    private static Fault tooMany(int status, String code) {
        return Fault.error(status, code, "Rate exceeded");
    }
}
