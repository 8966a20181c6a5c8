package dev.batchmonitor.local.template;

import java.util.Map;
import java.util.Optional;

/** The parameters that CloudFormation itself defines, such as {@code AWS::Region}. */
final class PseudoParameters {
    /** The one that stands for "leave this property out". */
    static final String NO_VALUE = "AWS::NoValue";

    private final Map<String, String> values;

    PseudoParameters(String stackName, Environment environment) {
        values = Map.of(
                "AWS::AccountId", environment.account(),
                "AWS::Region", environment.region(),
                "AWS::Partition", environment.partition(),
                "AWS::URLSuffix", environment.urlSuffix(),
                "AWS::StackName", stackName,
                "AWS::StackId", environment.arn("cloudformation", "stack/" + stackName + "/local"));
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
