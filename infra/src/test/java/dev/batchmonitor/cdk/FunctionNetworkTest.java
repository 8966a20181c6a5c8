package dev.batchmonitor.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.ec2.VpcAttributes;
import software.amazon.awscdk.services.ec2.VpcLookupOptions;

class FunctionNetworkTest {
    private final Stack stack = new Stack();
    private final IVpc vpc = vpc(stack);

    @Test
    void subnetsAndSecurityGroupsAreThoseGiven() {
        TestMonitor monitor = TestMonitor.in(
                stack,
                builder -> builder.vpc(vpc)
                        .vpcSubnets(SubnetSelection.builder()
                                .subnetType(SubnetType.PRIVATE_ISOLATED)
                                .build())
                        .securityGroups(List.of(group("sg-1"))));

        assertThat(monitor.only("AWS::Lambda::Function"))
                .containsEntry(
                        "VpcConfig", Map.of("SubnetIds", List.of("subnet-i1"), "SecurityGroupIds", List.of("sg-1")));
        assertThat(monitor.template().findResources("AWS::EC2::SecurityGroup")).isEmpty();
    }

    @Test
    void serviceMayPlaceTheFunctionAndItsCodeMayNot() {
        TestMonitor monitor = TestMonitor.in(stack, builder -> builder.vpc(vpc));
        List<Map<String, Object>> statements =
                TestMonitor.statements(monitor.only("AWS::IAM::ManagedPolicy"), "PolicyDocument");

        assertThat(statements)
                .filteredOn(statement -> String.valueOf(statement.get("Action")).contains("ec2:"))
                .extracting(statement -> statement.get("Sid") + " " + statement.get("Effect"))
                .containsExactlyInAnyOrder("FindNetworkInterfaces Allow", "PlaceFunction Allow", "NotByTheCode Deny");
        assertThat(statements)
                .filteredOn(statement -> "NotByTheCode".equals(statement.get("Sid")))
                .singleElement()
                .satisfies(deny -> assertThat(String.valueOf(deny.get("Condition")))
                        .contains("ArnLike={lambda:SourceFunctionArn=", ":function:*"));
    }

    @Test
    void subnetsOfASharedVpcBelongToItsOwner() {
        Stack shared = stackWithVpcOf("999988887777");

        assertThat(placed(shared)).contains(":ec2:eu-west-1:111122223333:*/*", ":ec2:eu-west-1:999988887777:subnet/*");
        assertThat(placed(stackWithVpcOf("111122223333"))).doesNotContain("subnet/*");
    }

    @Test
    void networkWithoutVpcIsRefused() {
        assertThat(WrongUse.messageOf((stack, monitor) ->
                        monitor.vpcSubnets(SubnetSelection.builder().build())))
                .contains("'vpc' must be set where 'vpcSubnets' or 'securityGroups' is, got: none");
    }

    @Test
    void publicSubnetsAreRefused() {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.vpc(vpc(stack))
                        .vpcSubnets(SubnetSelection.builder()
                                .subnetType(SubnetType.PUBLIC)
                                .build())))
                .contains("'vpcSubnets' must be private", "got: public subnets of 'Stack/Vpc'; select others");
    }

    @Test
    void subnetsThatThereAreNotAreRefused() {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.vpc(vpc(stack))
                        .vpcSubnets(SubnetSelection.builder()
                                .subnetGroupName("databases")
                                .build())))
                .contains("'vpcSubnets' must select subnets of 'Stack/Vpc', got: ", "databases", "; select others");
    }

    @Test
    void moreThanFiveSecurityGroupsAreRefused() {
        assertThat(WrongUse.messageOf((stack, monitor) -> monitor.vpc(vpc(stack))
                        .securityGroups(IntStream.range(0, 6)
                                .mapToObj(i -> SecurityGroup.fromSecurityGroupId(stack, "Group" + i, "sg-" + i))
                                .toList())))
                .contains("'securityGroups' must be 1 to 5 security groups, got: 6");
    }

    /** What AWS Lambda may make network interfaces of. */
    private static String placed(Stack stack) {
        IVpc vpc = Vpc.fromLookup(
                stack, "Vpc", VpcLookupOptions.builder().vpcId("vpc-1").build());
        TestMonitor monitor = TestMonitor.in(stack, builder -> builder.vpc(vpc));
        return TestMonitor.statements(monitor.only("AWS::IAM::ManagedPolicy"), "PolicyDocument").stream()
                .filter(statement -> "PlaceFunction".equals(statement.get("Sid")))
                .map(statement -> String.valueOf(statement.get("Resource")))
                .findFirst()
                .orElseThrow();
    }

    /** As the CDK's CLI has looked it up. */
    private static Stack stackWithVpcOf(String owner) {
        Map<String, Object> subnet = Map.of(
                "subnetId",
                "subnet-p1",
                "availabilityZone",
                "eu-west-1a",
                "routeTableId",
                "rtb-1",
                "cidr",
                "10.0.0.0/24");
        Map<String, Object> vpc = Map.of(
                "vpcId",
                "vpc-1",
                "ownerAccountId",
                owner,
                "region",
                TestMonitor.REGION,
                "availabilityZones",
                List.of(),
                "subnetGroups",
                List.of(Map.of("name", "Private", "type", "Private", "subnets", List.of(subnet))));
        Stack stack = TestMonitor.stackIn(TestMonitor.REGION);
        stack.getNode()
                .setContext(
                        "vpc-provider:account=111122223333:filter.vpc-id=vpc-1:region=eu-west-1:returnAsymmetricSubnets=true",
                        vpc);
        return stack;
    }

    private ISecurityGroup group(String id) {
        return SecurityGroup.fromSecurityGroupId(stack, "Group", id);
    }

    static IVpc vpc(Stack stack) {
        return Vpc.fromVpcAttributes(
                stack,
                "Vpc",
                VpcAttributes.builder()
                        .vpcId("vpc-1")
                        .availabilityZones(List.of("eu-west-1a"))
                        .publicSubnetIds(List.of("subnet-o1"))
                        .privateSubnetIds(List.of("subnet-p1"))
                        .isolatedSubnetIds(List.of("subnet-i1"))
                        .build());
    }
}
