package dev.batchmonitor.cdk;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Token;
import software.amazon.awscdk.services.ec2.IVpc;
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
        IVpc vpc = props.vpc();
        return vpc == null
                ? List.of()
                : List.of(
                        statement("FindNetworkInterfaces")
                                .actions(List.of("ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets"))
                                .resources(List.of("*"))
                                .build(),
                        statement("PlaceFunction")
                                .actions(CHANGES)
                                .resources(List.of(resources(scope, vpc)))
                                .build(),
                        // The service needs all that, the code does not: only calls of the code say which function they
                        // are from.
                        statement("NotByTheCode")
                                .effect(Effect.DENY)
                                .actions(CHANGES)
                                .resources(List.of(resources(scope, vpc)))
                                .conditions(Map.of("ArnLike", Map.of("lambda:SourceFunctionArn", functions(scope))))
                                .build());
    }

    /**
     * AWS Lambda wants them all: it deletes interfaces whose ids nobody knows before. Interfaces belong to the function's account,
     * the subnets of a VPC that is shared with it to another.
     */
    static String[] resources(Construct scope, IVpc vpc) {
        String own = Stack.of(scope).getAccount();
        String owner = vpc.getEnv().getAccount();
        return Token.isUnresolved(owner) || owner.equals(own)
                ? new String[] {resource(scope, own, "*")}
                : new String[] {resource(scope, own, "*"), resource(scope, owner, "subnet")};
    }

    private static String resource(Construct scope, String account, String type) {
        return Stack.of(scope)
                .formatArn(ArnComponents.builder()
                        .service("ec2")
                        .account(account)
                        .resource(type)
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
