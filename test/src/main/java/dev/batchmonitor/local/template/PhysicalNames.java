package dev.batchmonitor.local.template;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Invents what CloudFormation would: a resource's physical name and ARN, and so what {@code Ref} and {@code Fn::GetAtt} return. */
record PhysicalNames(String stackName, Environment environment) {
    /** The property by which a template may name a resource itself. */
    private static final Map<String, String> NAME_PROPERTIES = Map.of(
            "AWS::SQS::Queue", "QueueName",
            "AWS::SNS::Topic", "TopicName",
            "AWS::Events::Rule", "Name",
            "AWS::DynamoDB::Table", "TableName",
            "AWS::DynamoDB::GlobalTable", "TableName",
            "AWS::Logs::LogGroup", "LogGroupName",
            "AWS::Lambda::Function", "FunctionName",
            "AWS::Lambda::Alias", "Name");

    /** What {@code {"Ref": logicalId}} returns; see "Return values" of the type's page in the CloudFormation reference. */
    String ref(Resource resource) {
        return switch (resource.type()) {
            case "AWS::SQS::Queue" -> url(resource);
            case "AWS::SNS::Topic", "AWS::Lambda::Alias", "AWS::Lambda::Version", "AWS::IAM::ManagedPolicy" ->
                arn(resource);
            default -> name(resource);
        };
    }

    /** What {@code Fn::GetAtt} returns, empty for an attribute that no local run needs. */
    Optional<String> attribute(Resource resource, String attribute) {
        return switch (attribute) {
            case "Arn", "TopicArn", "FunctionArn" -> Optional.of(arn(resource));
            case "QueueName", "TopicName", "FunctionName" -> Optional.of(name(resource));
            case "QueueUrl" -> Optional.of(url(resource));
            case "Version" -> Optional.of("1");
            default -> Optional.empty();
        };
    }

    String name(Resource resource) {
        return Optional.ofNullable(NAME_PROPERTIES.get(resource.type()))
                .flatMap(resource::optionalText)
                .orElseGet(() -> stackName + "-" + resource.logicalId());
    }

    String arn(Resource resource) {
        String name = name(resource);
        return switch (resource.type()) {
            case "AWS::Events::Rule" -> environment.arn("events", "rule/" + name);
            case "AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable" -> environment.arn("dynamodb", "table/" + name);
            case "AWS::Logs::LogGroup" -> environment.arn("logs", "log-group:" + name + ":*");
            case "AWS::KMS::Key" -> environment.arn("kms", "key/" + name);
            case "AWS::Lambda::Function" -> environment.arn("lambda", "function:" + name);
            case "AWS::Lambda::Version" -> qualified(resource, "1");
            case "AWS::Lambda::Alias" -> qualified(resource, name);
            case "AWS::IAM::Role" -> environment.globalArn("iam", "role/" + name);
            case "AWS::IAM::ManagedPolicy" -> environment.globalArn("iam", "policy/" + name);
            default -> environment.arn(service(resource.type()), name);
        };
    }

    private String url(Resource queue) {
        return "https://sqs.%s.%s/%s/%s"
                .formatted(environment.region(), environment.urlSuffix(), environment.account(), name(queue));
    }

    private String qualified(Resource resource, String qualifier) {
        return environment.arn("lambda", "function:" + resource.text("FunctionName") + ":" + qualifier);
    }

    private static String service(String type) {
        return type.replaceAll("^AWS::", "").replaceAll("::.*$", "").toLowerCase(Locale.ROOT);
    }
}
