package dev.batchmonitor.cdk;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.lambda.Function;
import software.constructs.Construct;

/** The function in a VPC: its place there, and what AWS Lambda may do with the function's role to put it there. */
final class FunctionNetwork {
    private static final List<String> CHANGES = List.of(
            "ec2:AssignPrivateIpAddresses",
            "ec2:CreateNetworkInterface",
            "ec2:DeleteNetworkInterface",
            "ec2:UnassignPrivateIpAddresses");

    private FunctionNetwork() {}

    static void place(Function.Builder function, NetworkProps props) {
        if (props.vpc() != null) {
            function.vpc(props.vpc()).vpcSubnets(props.vpcSubnets()).securityGroups(props.securityGroups());
        }
    }

    /** None if there is no VPC. */
    static List<PolicyStatement> statements(Construct scope, NetworkProps props) {
        return props.vpc() == null
                ? List.of()
                : List.of(
                        statement("FindNetworkInterfaces")
                                .actions(List.of("ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets"))
                                .resources(List.of("*"))
                                .build(),
                        statement("PlaceFunction")
                                .actions(CHANGES)
                                .resources(List.of(resources(scope)))
                                .build(),
                        // The service needs all that, the code does not: only calls of the code say which function they
                        // are from.
                        statement("NotByTheCode")
                                .effect(Effect.DENY)
                                .actions(CHANGES)
                                .resources(List.of(resources(scope)))
                                .conditions(Map.of("ArnLike", Map.of("lambda:SourceFunctionArn", functions(scope))))
                                .build());
    }

    /** AWS Lambda wants them all: it deletes interfaces whose ids nobody knows before. */
    static String resources(Construct scope) {
        return Stack.of(scope)
                .formatArn(ArnComponents.builder()
                        .service("ec2")
                        .resource("*")
                        .resourceName("*")
                        .build());
    }

    private static String functions(Construct scope) {
        return Stack.of(scope)
                .formatArn(ArnComponents.builder()
                        .service("lambda")
                        .resource("function")
                        .resourceName("*")
                        .arnFormat(ArnFormat.COLON_RESOURCE_NAME)
                        .build());
    }

    private static PolicyStatement.Builder statement(String sid) {
        return PolicyStatement.Builder.create().sid(sid);
    }
}
