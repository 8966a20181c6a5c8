package dev.batchmonitor.function.alert;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The AWS console that links lead to.
 *
 * @param domain set by the user; null for the one of the job's partition
 */
public record Console(@Nullable String domain) {
    /** Of each partition its own. */
    public static final Console OF_PARTITION = new Console(null);

    private static final String COMMERCIAL = "console.aws.amazon.com";

    /** Those of aws, aws-cn and aws-us-gov are in wide use; the others follow from their partition's sign-in hosts. */
    private static final Map<String, String> DOMAINS = Map.of(
            "aws", COMMERCIAL,
            "aws-cn", "console.amazonaws.cn",
            "aws-us-gov", "console.amazonaws-us-gov.com",
            "aws-eusc", "console.amazonaws-eusc.eu",
            "aws-iso", "console.c2shome.ic.gov",
            "aws-iso-b", "console.sc2shome.sgov.gov",
            "aws-iso-e", "console.csphome.adc-e.uk",
            "aws-iso-f", "console.csphome.hci.ic.gov");

    /** The pages of a partition and Region. */
    public ConsoleUrl in(@Nullable String partition, String region) {
        String ofPartition = DOMAINS.getOrDefault(partition == null ? partitionOf(region) : partition, COMMERCIAL);
        return new ConsoleUrl(domain != null ? domain : ofPartition, region);
    }

    private static String partitionOf(String region) {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }
}
