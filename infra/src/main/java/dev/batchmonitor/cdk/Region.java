package dev.batchmonitor.cdk;

import software.amazon.awscdk.Aws;
import software.amazon.awscdk.IResource;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Token;
import software.constructs.Construct;

/** The Region a monitor is deployed to; every AWS resource it works with has to be there too. */
record Region(String name) {
    /** As if it were not known before deployment: then any could be the same. */
    static final Region ANY = new Region(Aws.REGION);

    static Region of(Construct scope) {
        return new Region(Stack.of(scope).getRegion());
    }

    void require(String property, IResource resource, String arn, Problems problems) {
        String other = Token.isUnresolved(arn) ? resource.getEnv().getRegion() : arn.split(":", -1)[3];
        problems.require(
                Token.isUnresolved(name) || Token.isUnresolved(other) || name.equals(other),
                "'" + property + "' must be in the monitor's own Region " + name + ", got: '"
                        + resource.getNode().getPath() + "' in " + other + "; create a monitor in each Region");
    }
}
