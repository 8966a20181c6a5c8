package dev.batchmonitor.local.aws.protocol;

/**
 * Where resources live, for their ARNs.
 *
 * @param region for example {@code eu-central-1}
 * @param id twelve digits
 */
public record AwsAccount(String region, String id) {
    /** The account that AWS's documentation uses in examples. */
    public static final AwsAccount EXAMPLE = new AwsAccount("us-east-1", "123456789012");

    public String arn(String service, String resource) {
        String partition = region.startsWith("cn-") ? "aws-cn" : region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
        return "arn:" + partition + ":" + service + ":" + region + ":" + id + ":" + resource;
    }
}
