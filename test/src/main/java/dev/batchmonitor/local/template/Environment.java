package dev.batchmonitor.local.template;

/**
 * The AWS environment (account and Region) in which the stack pretends to be deployed.
 *
 * @param account the account id, twelve digits
 * @param region the Region, such as {@code eu-central-1}
 */
public record Environment(String account, String region) {
    /** What is taken when nothing else is known: the account of AWS's own examples. */
    public static final Environment DEFAULT = new Environment("123456789012", "us-east-1");

    /** The partition that the Region belongs to: {@code aws}, {@code aws-cn} or {@code aws-us-gov}. */
    public String partition() {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }

    /** The domain of the partition's endpoints. */
    public String urlSuffix() {
        return region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
    }

    /** The ARN of a resource of this account and Region. */
    public String arn(String service, String resource) {
        return String.join(":", "arn", partition(), service, region, account, resource);
    }

    /** The ARN of a resource of a service without Regions, such as IAM. */
    public String globalArn(String service, String resource) {
        return String.join(":", "arn", partition(), service, "", account, resource);
    }
}
