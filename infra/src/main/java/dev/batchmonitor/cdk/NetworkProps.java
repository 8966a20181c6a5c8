package dev.batchmonitor.cdk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.SubnetSelection;

/** In which network the function runs: the properties that {@link FunctionNetwork} reads. */
abstract class NetworkProps extends LogProps {
    private @Nullable IVpc vpc;
    private @Nullable SubnetSelection vpcSubnets;
    private @Nullable List<? extends ISecurityGroup> securityGroups;

    /**
     * The VPC that the function runs in. From there it has to reach AWS Batch, CloudWatch, CloudWatch Logs, DynamoDB, Amazon SNS,
     * Amazon SQS and, if traced, X-Ray: through a NAT gateway or endpoints of the VPC. What it cannot reach, it cannot use: without
     * Amazon SNS no alert is sent, and all events end in the dead-letter queue.
     *
     * <p>A VPC that another account shares has to be imported with {@code Vpc.fromLookup}, which finds out whose it is: AWS Lambda
     * needs permission for subnets of that account. With {@code Vpc.fromVpcAttributes} nobody knows, and the function's policy
     * ({@code getFunctionPolicy()}) lacks {@code ec2:CreateNetworkInterface} for them. Not tried in an account.
     *
     * <p>Default: - none, the function runs in the network of AWS Lambda.
     *
     * @param vpc the VPC, in the Region of the monitor
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html">Functions in a VPC</a>
     */
    public BatchJobMonitor.Builder vpc(IVpc vpc) {
        this.vpc = vpc;
        return builder();
    }

    /**
     * The subnets of {@link #vpc} that the function runs in. Public subnets are no use: a function has no public address.
     *
     * <p>Default: - the private subnets with a way out.
     *
     * @param vpcSubnets which subnets
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc-internet.html">Internet access for functions in a VPC</a>
     */
    public BatchJobMonitor.Builder vpcSubnets(SubnetSelection vpcSubnets) {
        this.vpcSubnets = vpcSubnets;
        return builder();
    }

    /**
     * The security groups of the function in its {@link #vpc}. It opens connections to port 443 and takes none.
     *
     * <p>Default: - a new one that lets everything out and nothing in.
     *
     * @param securityGroups one to five security groups
     * @return this builder
     * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html">Security groups</a>
     */
    public BatchJobMonitor.Builder securityGroups(List<? extends ISecurityGroup> securityGroups) {
        this.securityGroups = securityGroups;
        return builder();
    }

    @Nullable
    IVpc vpc() {
        return vpc;
    }

    @Nullable
    SubnetSelection vpcSubnets() {
        return vpcSubnets;
    }

    @Nullable
    List<? extends ISecurityGroup> securityGroups() {
        return securityGroups;
    }
}
