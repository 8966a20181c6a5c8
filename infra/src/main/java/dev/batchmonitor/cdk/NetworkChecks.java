package dev.batchmonitor.cdk;

import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.SelectedSubnets;
import software.amazon.awscdk.services.ec2.SubnetSelection;

/** Where in a VPC a function can run. */
final class NetworkChecks {
    private static final int MOST_GROUPS = 5;

    private NetworkChecks() {}

    static void check(NetworkProps props, Region region, Problems problems) {
        IVpc vpc = props.vpc();
        if (vpc == null) {
            problems.require(
                    props.vpcSubnets() == null && props.securityGroups() == null,
                    "'vpc' must be set where 'vpcSubnets' or 'securityGroups' is, got: none; set it or leave them out");
        } else {
            region.require("vpc", vpc, vpc.getVpcArn(), problems);
            subnets(vpc, props.vpcSubnets(), problems);
        }
        if (props.securityGroups() != null) {
            int groups = props.securityGroups().size();
            problems.require(
                    groups >= 1 && groups <= MOST_GROUPS,
                    "'securityGroups' must be 1 to " + MOST_GROUPS + " security groups, got: " + groups
                            + "; leave it out for a new one");
        }
    }

    private static void subnets(IVpc vpc, @Nullable SubnetSelection selection, Problems problems) {
        try {
            SelectedSubnets selected = selection == null ? vpc.selectSubnets() : vpc.selectSubnets(selection);
            problems.require(
                    !selected.getHasPublic(),
                    "'vpcSubnets' must be private, as a function in a public subnet reaches nothing outside of it, got: public"
                            + " subnets of '" + vpc.getNode().getPath() + "'; select others");
            problems.require(
                    Boolean.TRUE.equals(selected.getIsPendingLookup())
                            || !selected.getSubnetIds().isEmpty(),
                    "'vpcSubnets' must select at least one subnet, got: none of '"
                            + vpc.getNode().getPath() + "'; select others");
        } catch (RuntimeException e) {
            // What CDK throws is of no class of its own; only its first line is for people.
            problems.require(
                    false,
                    "'vpcSubnets' must select subnets of '" + vpc.getNode().getPath() + "', got: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("nothing") + "; select others");
        }
    }
}
