package dev.batchmonitor.local.aws.protocol;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** The names that one service goes by on the wire. */
enum ServiceModel {
    BATCH("batch", "batch", "AWSBatch_V20160810", "com.amazonaws.batch"),
    CLOUDWATCH("cloudwatch", "monitoring", "GraniteServiceVersion20100801", "com.amazonaws.cloudwatch"),
    DYNAMODB("dynamodb", "dynamodb", "DynamoDB_20120810", "com.amazonaws.dynamodb.v20120810"),
    EVENTBRIDGE("events", "events", "AWSEvents", "com.amazonaws.events"),
    LOGS("logs", "logs", "Logs_20140328", "com.amazonaws.logs"),
    SNS("sns", "sns", "AmazonSimpleNotificationService", "com.amazonaws.sns"),
    SQS("sqs", "sqs", "AmazonSQS", "com.amazonaws.sqs");

    private final String iamPrefix;
    private final String signingName;
    private final String target;
    private final String namespace;

    ServiceModel(String iamPrefix, String signingName, String target, String namespace) {
        this.iamPrefix = iamPrefix;
        this.signingName = signingName;
        this.target = target;
        this.namespace = namespace;
    }

    /** The IAM prefix of the service that a credential scope names, or that name itself if the service is not known here. */
    static String ofSigningName(String signingName) {
        return find(model -> model.signingName.equals(signingName))
                .map(model -> model.iamPrefix)
                .orElse(signingName);
    }

    /** The IAM prefix of the service with this name in {@code X-Amz-Target} or in an RPC path. */
    static Optional<String> ofTarget(String target) {
        return find(model -> model.target.equals(target)).map(model -> model.iamPrefix);
    }

    /** The shape id of an error of this service, as {@code __type} carries it. */
    static String shapeId(String iamPrefix, String type) {
        return find(model -> model.iamPrefix.equals(iamPrefix))
                .map(model -> model.namespace + "#" + type)
                .orElse(type);
    }

    private static Optional<ServiceModel> find(Predicate<ServiceModel> wanted) {
        return Arrays.stream(values()).filter(wanted).findFirst();
    }
}
